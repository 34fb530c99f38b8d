package org.paradigm.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.paradigm.account.Me;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Html;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;

/** {@code /{lang}/attempt/{id}}: an attempt under way, or, once it was handed in, its review. */
@Named
@RequestScoped
public class AttemptPage implements Page {
    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private AttemptView view;

    @Inject
    private QuizTaking taking;

    @Inject
    private Library library;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private Attempt attempt;
    private Edition edition;
    private List<Card> cards = List.of();
    private List<SaveReport.Conflict> conflicts = List.of();

    /** Finds the attempt, does what was posted, and gathers what is to be shown. */
    @Override
    public void open() {
        place.noStore();
        var account = me.account();
        var id = id();
        if (account.isEmpty() || id.isEmpty()) {
            place.notFound();
            return;
        }
        if ("POST".equals(request.getMethod())) {
            post(account.get(), id.get());
            return;
        }
        var found = view.load(account.get(), id.get());
        if (found.isEmpty() || found.get().attempt().isPractice()) {
            place.notFound();
            return;
        }
        show(found.get().attempt(), found.get().sheet());
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(place.value("attempt")));
        } catch (IllegalArgumentException noAttemptOfOurs) {
            return Optional.empty();
        }
    }

    private void post(UUID account, UUID id) {
        var report = taking.save(account, id, request.getParameterMap());
        if (report.isEmpty()) {
            place.notFound();
            return;
        }
        show(report.get().attempt(), report.get().sheet());
        conflicts = report.get().conflicts();
        if (!conflicts.isEmpty()) {
            return;
        }
        if (report.get().isTooLate()) {
            taking.submit(account, id);
            go("?done=late");
        } else if ("submit".equals(request.getParameter("do"))) {
            taking.submit(account, id);
            go("?done=submitted");
        } else if ("fetch".equals(request.getHeader("X-Requested-With"))) {
            sendFragment();
        } else {
            go(nextPage());
        }
    }

    private void show(Attempt shown, Sheet sheet) {
        attempt = shown;
        edition = taking.editionOf(attempt);
        var stage = attempt.isSubmitted() ? Card.Stage.REVIEWED : Card.Stage.TAKEN;
        var dealt = new ArrayList<Card>();
        for (var entry : attempt.paper().entries()) {
            edition.quiz()
                    .question(entry.question())
                    .ifPresent(question -> dealt.add(new Card(
                            question,
                            entry.draw(),
                            dealt.size() + 1,
                            sheet.response(question.id()),
                            sheet.response(question.id()).map(Response::answer).orElse(Answer.EMPTY),
                            Optional.empty(),
                            sheet.isFlagged(question.id()),
                            stage,
                            edition.sha256(),
                            library.course(),
                            place.getLanguage(),
                            place.getRoot())));
        }
        cards = dealt;
    }

    /** What the script puts in place: the question that was saved, and the map. */
    private void sendFragment() {
        var asked = request.getParameter("question");
        var html = new StringBuilder("<!DOCTYPE html><title></title>");
        cards.stream().filter(card -> card.id().equals(asked)).forEach(card -> html.append(card.html()));
        place.send(html.append(html().map()).toString());
    }

    private String nextPage() {
        var go = request.getParameter("go");
        if ("all".equals(go)) {
            return "?done=saved#hand-in";
        }
        return go == null
                ? single().map(number -> "?single=" + number + "&done=saved").orElse("?done=saved")
                : "?single=" + number(go).orElse(1);
    }

    private void go(String query) {
        place.redirect("attempt/" + attempt.getId() + query);
    }

    private AttemptHtml html() {
        return new AttemptHtml(cards, attempt.deadline(), single(), clock.instant(), texts());
    }

    private Optional<Integer> single() {
        return number(request.getParameter("single")).filter(number -> number >= 1 && number <= cards.size());
    }

    private static Optional<Integer> number(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Texts texts() {
        return Texts.of(AttemptPage.class, place.getLanguage());
    }

    /** One outline for all attempts at a version of a quiz. */
    @Override
    public String key() {
        return String.join(
                " ",
                place.getCode(),
                me.kind(),
                edition.sha256(),
                attempt.isSubmitted() ? isOnlyWrong() ? "wrong" : "all" : "under way",
                isOnOccasion() ? "occasion" : "",
                String.valueOf(getDone()));
    }

    public String getTitle() {
        return edition == null ? "" : edition.quiz().title().in(place.getLanguage());
    }

    public boolean isUnderWay() {
        return attempt != null && !attempt.isSubmitted() && conflicts.isEmpty();
    }

    public boolean isReviewed() {
        return attempt != null && attempt.isSubmitted() && conflicts.isEmpty();
    }

    public boolean isConflict() {
        return !conflicts.isEmpty();
    }

    public String getForm() {
        return html().form(getTitle(), place.getAddress());
    }

    public List<String> getConflicts() {
        return conflicts.stream()
                .flatMap(conflict -> cards.stream()
                        .filter(card -> card.id().equals(conflict.given().question()))
                        .map(card -> ConflictHtml.of(card, conflict, place.getAddress(), texts())))
                .toList();
    }

    /** The message that the address asks for, from a fixed list; null if none. */
    public String getDone() {
        var done = request.getParameter("done");
        return List.of("saved", "late", "submitted").contains(String.valueOf(done))
                ? texts().get("done." + done)
                : null;
    }

    /** Whether it is at one of the forms for before and after, which are taken once. */
    public boolean isOnOccasion() {
        return attempt.occasion().isPresent();
    }

    /** Where to go from the review. */
    public String getQuizAddress() {
        return place.getRoot() + (isOnOccasion() ? "before-and-after" : "quiz/" + attempt.getQuizId());
    }

    /** {@code 7.5 / 10} */
    public String getScore() {
        return "%.1f / %d"
                .formatted(attempt.points().orElse(0.0), attempt.maxPoints().orElse(0));
    }

    /** {@code 14:32} */
    public String getTimeTaken() {
        var taken =
                Duration.between(attempt.getStartedAt(), attempt.submittedAt().orElse(attempt.getStartedAt()));
        return String.format(Locale.ROOT, "%d:%02d", taken.toMinutes(), taken.toSecondsPart());
    }

    /** When that was, as HTML. */
    public String getHandedIn() {
        var at = attempt.submittedAt().orElse(null);
        return new Html().element("time", place.when(at), "datetime", at).toString();
    }

    public String getCalibration() {
        return ReviewHtml.calibration(cards, texts());
    }

    public boolean isOnlyWrong() {
        return "wrong".equals(request.getParameter("show"));
    }

    public int getQuestions() {
        return cards.size();
    }

    public long getWrong() {
        return cards.stream().filter(card -> !card.mark().isRight()).count();
    }

    /** Those to review, all or only what was not right, as HTML. */
    public String getCards() {
        var html = cards.stream()
                .filter(card -> !isOnlyWrong() || !card.mark().isRight())
                .map(Card::html)
                .collect(Collectors.joining());
        return html.isEmpty()
                ? new Html().element("p", texts().get("review.none")).toString()
                : html;
    }
}
