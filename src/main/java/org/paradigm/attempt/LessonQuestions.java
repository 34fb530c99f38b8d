package org.paradigm.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paradigm.account.Me;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Draw;
import org.paradigm.quiz.Numeric;
import org.paradigm.quiz.Oracle;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Question;

/**
 * The questions of the lesson that is shown, and those of earlier lessons that it asks again: answered in place, with
 * feedback at once.
 */
@Named
@RequestScoped
public class LessonQuestions {
    /** The parameter that names a question to be answered once more. */
    private static final String AGAIN = "again";

    /** How long an answer to a question of an earlier lesson needs no repeating. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Practice practice;

    @Inject
    private AskedCards askedCards;

    @Inject
    private Oracle oracle;

    @Inject
    private Forecasts forecasts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /**
     * A question on the page.
     *
     * @param number 0 for one of another lesson
     */
    private record Asked(Question question, Edition edition, Paper paper, int number) {}

    private final Map<String, Asked> asked = new HashMap<>();
    private Map<String, Sheet> sheets = Map.of();
    private List<SaveReport.Conflict> conflicts = List.of();

    /**
     * Gathers the cards of a lesson; does what was posted.
     *
     * @param questions the ids of the lesson's questions, in its order
     * @param recalled questions of other lessons
     * @param known what its reader has answered so far, by quiz; asked for only if nothing has been saved by this request
     * @return whether the page is still to be shown
     */
    public boolean open(
            String lesson, List<String> questions, List<QuestionName> recalled, Supplier<Map<String, Sheet>> known) {
        for (int i = 0; i < questions.size(); i++) {
            ask(new QuestionName(lesson, questions.get(i)), i + 1);
        }
        recalled.forEach(name -> ask(name, 0));
        if (asked.isEmpty()) {
            return true;
        }
        if ("POST".equals(request.getMethod())) {
            post(known);
        } else {
            me.expectForm();
            sheets = known.get();
        }
        return !place.isAnswered();
    }

    private void ask(QuestionName name, int number) {
        library.edition(name.quiz())
                .ifPresent(edition -> edition.quiz()
                        .question(name.question())
                        .ifPresent(question -> asked.put(
                                name.question(), new Asked(question, edition, Practice.paper(edition), number))));
    }

    private void post(Supplier<Map<String, Sheet>> known) {
        var id = String.valueOf(request.getParameter("question"));
        var hint = hint(id);
        if (hint.isPresent()) {
            sheets = known.get();
            if (byScript()) {
                place.send(card(id, Card.Stage.ASKED, hint).html());
            }
            return;
        }
        var report = practice.answer(me.orGuest(), request.getParameter("version"), request.getParameterMap());
        sheets = report.map(saved -> Map.of(saved.attempt().getQuizId(), saved.sheet()))
                .orElse(Map.of());
        conflicts = report.map(SaveReport::conflicts).orElse(List.of());
        if (!conflicts.isEmpty()) {
            place.noStore();
        } else if (byScript()) {
            place.send("<!DOCTYPE html><title></title>"
                    + card(id, stage(id), Optional.empty()).html());
        } else {
            place.redirect(place.restWithout(AGAIN) + "#q-" + (asked.containsKey(id) ? id : ""));
        }
    }

    private boolean byScript() {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    /** Why an answer cannot be taken as it is: it is empty, or no number. Nothing is saved then, nothing is lost. */
    private Optional<Bilingual> hint(String id) {
        return question(id).flatMap(question -> {
            var answer = posted(question);
            if (answer.isEmpty()) {
                return Optional.of(new Bilingual(text(Language.ZH, "hint.empty"), text(Language.EN, "hint.empty")));
            }
            if (question instanceof Prediction && !answer.isComplete(question)) {
                return Optional.of(
                        new Bilingual(text(Language.ZH, "hint.incomplete"), text(Language.EN, "hint.incomplete")));
            }
            return question instanceof Numeric numeric ? numeric.refusal(answer) : Optional.empty();
        });
    }

    private static String text(Language language, String key) {
        return Texts.of(LessonQuestions.class, language).get(key);
    }

    private Answer posted(Question question) {
        return Given.read(List.of(question), request.getParameterMap()).stream()
                .findFirst()
                .map(Given::answer)
                .orElse(Answer.EMPTY);
    }

    private Optional<Question> question(String id) {
        return Optional.ofNullable(asked.get(id)).map(Asked::question);
    }

    private Optional<Response> response(String id) {
        return Optional.ofNullable(asked.get(id))
                .flatMap(place ->
                        Optional.ofNullable(sheets.get(place.edition().quiz().id())))
                .flatMap(sheet -> sheet.response(id));
    }

    private Card.Stage stage(String id) {
        var again = id.equals(request.getParameter(AGAIN))
                && !"POST".equals(request.getMethod())
                && question(id).filter(Question::isLastingFromTheFirst).isEmpty();
        return response(id)
                                .filter(response -> !response.answer().isEmpty())
                                .filter(response -> !isFading(id, response))
                                .isPresent()
                        && !again
                ? Card.Stage.TOLD
                : Card.Stage.ASKED;
    }

    /** Whether an earlier lesson's question was answered so long ago that it is worth another try. */
    private boolean isFading(String id, Response response) {
        return asked.get(id).number() == 0
                && !asked.get(id).question().isLastingFromTheFirst()
                && response.givenAt().isBefore(clock.instant().minus(REMEMBERED));
    }

    private Card card(String id, Card.Stage stage, Optional<Bilingual> hint) {
        var here = asked.get(id);
        var question = here.question();
        return new Card(
                question,
                here.paper().draw(id).orElse(Draw.PLAIN),
                here.number(),
                response(id),
                "POST".equals(request.getMethod()) ? posted(question) : Answer.EMPTY,
                hint,
                false,
                stage,
                here.edition().sha256(),
                library.course(),
                place.getLanguage(),
                place.getRoot(),
                stage == Card.Stage.TOLD ? happened(here) : Optional.empty());
    }

    /** What came of the experiment that was predicted; nothing where that cannot be told now. */
    private Optional<Happened> happened(Asked place) {
        if (!(place.question() instanceof Prediction prediction)
                || !(oracle.ask(prediction.experiment()) instanceof Oracle.Measured measured)) {
            return Optional.empty();
        }
        return Optional.of(new Happened(
                measured.measures(),
                forecasts.of(place.edition().quiz().id(), place.question().id())));
    }

    /** The card of a question, as HTML; empty if its quiz does not have it. */
    public String html(String id) {
        var here = asked.get(id);
        if (here == null) {
            return "";
        }
        var posted = "POST".equals(request.getMethod());
        if (posted && id.equals(request.getParameter("question"))) {
            return card(id, Card.Stage.ASKED, hint(id)).html();
        }
        if (posted || response(id).isPresent()) {
            return card(id, stage(id), Optional.empty()).html();
        }
        var key = new AskedCards.Key(here.edition().sha256(), id, here.number(), place.getLanguage());
        return askedCards
                .html(library.course(), key, () -> card(id, Card.Stage.ASKED, Optional.empty()))
                .mark(request);
    }

    /** Whether the learner has answered this. */
    public boolean isAnswered(String id) {
        return response(id).isPresent();
    }

    public boolean isConflict() {
        return !conflicts.isEmpty();
    }

    public List<String> getConflicts() {
        var texts = Texts.of(LessonQuestions.class, place.getLanguage());
        return conflicts.stream()
                .map(conflict -> ConflictHtml.of(
                        card(conflict.given().question(), Card.Stage.TOLD, Optional.empty()),
                        conflict,
                        place.getRoot() + place.restWithout(AGAIN),
                        texts))
                .toList();
    }
}
