package org.paradigm.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paradigm.account.Me;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
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

/** The questions of the lesson that is shown: answered in place, with feedback at once. */
@Named
@RequestScoped
public class LessonQuestions {
    /** The parameter that names a question to be answered once more. */
    private static final String AGAIN = "again";

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

    private Edition edition;
    private Paper paper;
    private Sheet sheet = Sheet.EMPTY;
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<SaveReport.Conflict> conflicts = List.of();

    /**
     * Gathers the cards of a lesson; does what was posted.
     *
     * @param questions the ids of the lesson's questions, in its order
     * @param known what its reader has answered so far; asked for only if nothing has been saved by this request
     * @return whether the page is still to be shown
     */
    public boolean open(String lesson, List<String> questions, Supplier<Sheet> known) {
        edition = library.edition(lesson).orElse(null);
        if (edition == null) {
            return true;
        }
        paper = Practice.paper(edition);
        questions.forEach(id -> numbers.put(id, numbers.size() + 1));
        if ("POST".equals(request.getMethod())) {
            post(known);
        } else {
            me.expectForm();
            sheet = known.get();
        }
        return !FacesContext.getCurrentInstance().getResponseComplete();
    }

    private void post(Supplier<Sheet> known) {
        var asked = String.valueOf(request.getParameter("question"));
        var hint = hint(asked);
        if (hint.isPresent()) {
            sheet = known.get();
            if (byScript()) {
                Fragment.send(card(asked, Card.Stage.ASKED, hint).html());
            }
            return;
        }
        var report = practice.answer(me.orGuest(), request.getParameter("version"), request.getParameterMap());
        sheet = report.map(SaveReport::sheet).orElse(Sheet.EMPTY);
        conflicts = report.map(SaveReport::conflicts).orElse(List.of());
        if (!conflicts.isEmpty()) {
            place.noStore();
        } else if (byScript()) {
            Fragment.send("<!DOCTYPE html><title></title>"
                    + card(asked, stage(asked), Optional.empty()).html());
        } else {
            place.redirect(place.restWithout(AGAIN) + "#q-" + (numbers.containsKey(asked) ? asked : ""));
        }
    }

    private boolean byScript() {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    /** Why an answer cannot be taken as it is: it is empty, or no number. Nothing is saved then, nothing is lost. */
    private Optional<Bilingual> hint(String asked) {
        return question(asked).flatMap(question -> {
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
        return edition.quiz().question(id);
    }

    private Card.Stage stage(String id) {
        var again = id.equals(request.getParameter(AGAIN))
                && !"POST".equals(request.getMethod())
                && question(id)
                        .filter(question -> question instanceof Prediction)
                        .isEmpty();
        return sheet.response(id)
                                .filter(response -> !response.answer().isEmpty())
                                .isPresent()
                        && !again
                ? Card.Stage.TOLD
                : Card.Stage.ASKED;
    }

    private Card card(String id, Card.Stage stage, Optional<Bilingual> hint) {
        var question = question(id).orElseThrow();
        return new Card(
                question,
                paper.draw(id).orElse(Draw.PLAIN),
                numbers.getOrDefault(id, 1),
                sheet.response(id),
                "POST".equals(request.getMethod()) ? posted(question) : Answer.EMPTY,
                hint,
                false,
                stage,
                edition.sha256(),
                library.course(),
                place.getLanguage(),
                place.getRoot(),
                stage == Card.Stage.TOLD ? happened(question) : Optional.empty());
    }

    /** What came of the experiment that was predicted; nothing where that cannot be told now. */
    private Optional<Happened> happened(Question question) {
        if (!(question instanceof Prediction prediction)
                || !(oracle.ask(prediction.experiment()) instanceof Oracle.Measured measured)) {
            return Optional.empty();
        }
        return Optional.of(
                new Happened(measured.measures(), forecasts.of(edition.quiz().id(), question.id())));
    }

    /** The card of a question, as HTML; empty if its quiz does not have it. */
    public String html(String id) {
        if (edition == null || question(id).isEmpty()) {
            return "";
        }
        if ("POST".equals(request.getMethod()) && id.equals(request.getParameter("question"))) {
            return card(id, Card.Stage.ASKED, hint(id)).html();
        }
        var card = card(id, stage(id), Optional.empty());
        return card.isUntouched() ? askedCards.html(card).mark(request) : card.html();
    }

    /** Whether the learner has answered this. */
    public boolean isAnswered(String id) {
        return sheet.response(id).isPresent();
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
