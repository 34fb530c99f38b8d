package org.paradigm.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paradigm.account.Me;
import org.paradigm.attempt.Attempt;
import org.paradigm.attempt.Attempts;
import org.paradigm.authoring.Library;
import org.paradigm.gain.GainWords;
import org.paradigm.gain.Sitting;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** {@code /{lang}/progress}: what somebody has read, answered and mastered, and what to do next. */
@Named
@RequestScoped
public class ProgressPage implements Page {
    /** A lesson of the course; {@code state} is {@code new}, {@code begun} or {@code read}. */
    public record Line(Lesson lesson, String state, Integer mastery) {}

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private LessonReadings readings;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    private Progress progress = Progress.NONE;
    private List<Attempt> taken = List.of();
    private List<Goal> goals = List.of();
    private NextStep next;
    private Sitting sitting = Sitting.NONE;

    @Override
    public void open() {
        if (me.isDatabaseAway()) {
            place.unavailable();
            return;
        }
        me.account().ifPresent(account -> {
            progress = readings.of(account);
            taken = attempts.ofQuizzes(account);
            sitting = Sitting.among(taken);
        });
        var shelf = library.shelf();
        goals = Goal.of(shelf.course(), shelf.quizzes().list(), progress);
        var open = taken.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        var handedIn = taken.stream()
                .filter(Attempt::isSubmitted)
                .map(Attempt::getQuizId)
                .collect(Collectors.toSet());
        next = NextStep.of(
                        shelf.course(),
                        shelf.quizzes().list(),
                        progress,
                        open.map(attempt -> new NextStep.Open("attempt/" + attempt.getId(), titleOf(attempt))),
                        handedIn)
                .orElse(null);
    }

    public boolean isUntouched() {
        return progress.isEmpty() && progress.answered() == 0 && taken.isEmpty();
    }

    public Progress getProgress() {
        return progress;
    }

    /** Null only for a course without lessons. */
    public NextStep getNext() {
        return next;
    }

    public String getNextAction() {
        return texts().get("next." + next.reason().code(), next.what().in(place.getLanguage()));
    }

    public String getNextReason() {
        return texts().get("next." + next.reason().code() + ".why");
    }

    public List<Line> getLessons() {
        return library.course().lessons().stream()
                .map(lesson ->
                        new Line(lesson, state(lesson), progress.percent(lesson).orElse(null)))
                .toList();
    }

    private String state(Lesson lesson) {
        return progress.reading(lesson.slug())
                .map(reading -> reading.finished() ? "read" : "begun")
                .orElse("new");
    }

    public long getFinished() {
        return library.course().lessons().stream()
                .filter(lesson -> progress.finished(lesson.slug()))
                .count();
    }

    public List<Goal> getGoals() {
        return goals;
    }

    public long getMastered() {
        return goals.stream()
                .filter(goal -> goal.state() == Mastery.State.MASTERED)
                .count();
    }

    /** Whether the course has forms for before and after it. */
    public boolean isWithForms() {
        return library.quizzes().forms().isPresent();
    }

    /** Which of the two is to be sat: {@code before}, {@code after}, or {@code done}. */
    public String getForm() {
        return sitting.isAfterDone() ? "done" : sitting.isBeforeDone() ? "after" : "before";
    }

    /** Null until both are handed in. */
    public GainWords getGain() {
        return sitting.gain()
                .map(gain -> new GainWords(gain, place.getLanguage()))
                .orElse(null);
    }

    /** How many questions there are to answer. */
    public int getQuestions() {
        return goals.stream().mapToInt(Goal::total).sum();
    }

    /** Newest first. */
    public List<Attempt> getAttempts() {
        return taken;
    }

    public String title(Attempt attempt) {
        return titleOf(attempt).in(place.getLanguage());
    }

    /** A quiz may have been taken out of the course since. */
    private Bilingual titleOf(Attempt attempt) {
        return library.edition(attempt.getQuizId())
                .map(edition -> edition.quiz().title())
                .orElse(Bilingual.same(attempt.getQuizId()));
    }

    /** {@code 7.5 / 10}, or that it is under way. */
    public String result(Attempt attempt) {
        return attempt.isSubmitted()
                ? "%.1f / %d"
                        .formatted(
                                attempt.points().orElse(0.0),
                                attempt.maxPoints().orElse(0))
                : texts().get(attempt.isLate(clock.instant()) ? "attempts.over" : "attempts.open");
    }

    /** In whole per cent; null before it is handed in. */
    public Long percent(Attempt attempt) {
        return Optional.of(attempt)
                .filter(Attempt::isSubmitted)
                .map(done -> Math.round(100
                        * done.points().orElse(0.0)
                        / Math.max(1, done.maxPoints().orElse(1))))
                .orElse(null);
    }

    private Texts texts() {
        return Texts.of(ProgressPage.class, place.getLanguage());
    }
}
