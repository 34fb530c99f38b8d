package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Score;

/** A learner takes a quiz: starts it, saves answers as they are given, hands it in. */
@ApplicationScoped
public class QuizTaking {
    private static final RandomGenerator RANDOM = new java.security.SecureRandom();

    @Inject
    private Attempts attempts;

    @Inject
    private Responses responses;

    @Inject
    private Library library;

    @Inject
    private Event<Answers> answered;

    @Inject
    private Event<Begun> begun;

    @Inject
    private Event<HandedIn> handedIn;

    @Inject
    private Clock clock;

    /** The attempt that is open, or else a new one on a new draw; whoever asks twice at once gets the same one. */
    @Transactional
    public Attempt start(UUID account, Edition edition) {
        return start(account, edition, Optional.empty());
    }

    /** The same with one of the forms for before and after. */
    @Transactional
    public Attempt start(UUID account, Edition edition, Optional<Occasion> occasion) {
        var quiz = edition.quiz();
        var open = attempts.open(account, quiz.id());
        if (open.isPresent() && !open.get().isLate(now())) {
            return open.get();
        }
        open.ifPresent(late -> submit(account, late.getId()));
        var now = now();
        var deadline = quiz.minutes()
                .map(minutes -> now.plus(Duration.ofMinutes(minutes + attempts.extraMinutes(account, quiz.id()))));
        var fresh = new Attempt(
                new AttemptId(account, UUID.randomUUID()),
                quiz.id(),
                edition.sha256(),
                quiz.draw(RANDOM, attempts.seen(account, quiz.id())),
                false,
                now,
                deadline.orElse(null));
        occasion.ifPresent(fresh::on);
        if (!attempts.begin(fresh)) {
            return attempts.open(account, quiz.id()).orElseThrow();
        }
        begun.fire(new Begun(edition));
        return fresh;
    }

    /**
     * Saves what was posted, and only what changed; each answer by itself, so that none waits for another.
     *
     * @param posted the fields of a form
     * @return empty if this is nobody's attempt, or not theirs
     */
    public Optional<SaveReport> save(UUID account, UUID id, Map<String, String[]> posted) {
        return responses.opened(account, id).map(opened -> {
            var attempt = opened.attempt();
            var sheet = opened.sheet();
            var now = now();
            if (attempt.isSubmitted() || attempt.isLate(now)) {
                return new SaveReport(attempt, sheet, Optional.empty(), List.of());
            }
            var quiz = editionOf(attempt).quiz();
            var questions = attempt.paper().questions().stream()
                    .flatMap(question -> quiz.question(question).stream())
                    .toList();
            var given = Given.read(questions, posted);
            var report = save(attempt, sheet, given, now);
            if (report.isTooLate()) {
                return report;
            }
            return new SaveReport(
                    attempt, flag(attempt, report.sheet(), given, posted), report.savedAt(), report.conflicts());
        });
    }

    /** The same with answers that have been read already. */
    SaveReport save(Attempt attempt, Sheet before, List<Given> all, Instant now) {
        var sheet = before;
        var conflicts = new ArrayList<SaveReport.Conflict>();
        for (var given : all) {
            var newest = sheet.response(given.question());
            var unchanged = newest.map(response -> response.says(given))
                    .orElse(given.answer().isEmpty());
            if (unchanged) {
                continue;
            }
            var response = new Response(given.question(), given.sequence() + 1, given.answer(), given.certainty(), now);
            var next = newest.map(Response::sequence).orElse(0) == given.sequence();
            if (next && responses.add(attempt.getAccountId(), attempt.getId(), response)) {
                sheet = sheet.with(response);
                continue;
            }
            // A retry of what was saved already, though another answer may have followed since, or a conflict.
            var there = responses.at(attempt.getAccountId(), attempt.getId(), given.question(), given.sequence() + 1);
            if (there.isPresent() && there.get().says(given)) {
                sheet = newest.isPresent()
                                && newest.get().sequence() > there.get().sequence()
                        ? sheet
                        : sheet.with(there.get());
            } else if (next && there.isEmpty()) {
                // It has been handed in since it was looked at.
                return new SaveReport(attempt, sheet, Optional.empty(), List.of());
            } else {
                conflicts.add(
                        new SaveReport.Conflict(given, there.or(() -> newest).orElse(response)));
            }
        }
        return new SaveReport(attempt, sheet, Optional.of(now), conflicts);
    }

    /** A learner's own marks on questions, which come with every form that shows them. */
    private Sheet flag(Attempt attempt, Sheet before, List<Given> shown, Map<String, String[]> posted) {
        var sheet = before;
        for (var given : shown) {
            var on = posted.containsKey("flag." + given.question());
            if (on != sheet.isFlagged(given.question())) {
                responses.flag(attempt.getAccountId(), attempt.getId(), given.question(), on);
                sheet = sheet.flagged(given.question(), on);
            }
        }
        return sheet;
    }

    /** Hands it in. Whoever does so twice, from two tabs or too late finds that it has been handed in once. */
    @Transactional
    public Optional<Attempt> submit(UUID account, UUID id) {
        var found = attempts.holdAlone(account, id);
        found.filter(attempt -> !attempt.isSubmitted() && !attempt.isPractice()).ifPresent(attempt -> {
            var edition = editionOf(attempt);
            var paper = attempt.paper();
            var answers = responses.sheet(account, id).answers();
            var score = Score.of(edition.quiz(), paper, answers);
            attempt.submit(now(), score.points(), score.max());
            tell(attempt, edition, paper, answers);
            handedIn.fire(new HandedIn(edition, score));
        });
        return found;
    }

    private void tell(Attempt attempt, Edition edition, Paper paper, Map<String, Answer> answers) {
        var all = new ArrayList<Answered>();
        for (var entry : paper.entries()) {
            edition.quiz().question(entry.question()).ifPresent(question -> {
                var answer = answers.getOrDefault(entry.question(), Answer.EMPTY);
                var mark = question.mark(answer, entry.draw());
                all.add(new Answered(
                        attempt.getAccountId(),
                        edition,
                        question,
                        answer,
                        mark,
                        true,
                        attempt.submittedAt().orElseThrow()));
            });
        }
        all.sort(Comparator.comparing(each -> each.question().id()));
        answered.fire(new Answers(all));
    }

    /** The quiz as it was when the attempt was drawn. */
    public Edition editionOf(Attempt attempt) {
        return library.version(attempt.getVersion())
                .orElseThrow(() -> new IllegalStateException(
                        "Version " + attempt.getVersion() + " of " + attempt.getQuizId() + " is gone"));
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
