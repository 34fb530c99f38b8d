package org.paradigm.attempt;

import java.util.Optional;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Inline;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Draw;
import org.paradigm.quiz.Foretold;
import org.paradigm.quiz.Mark;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Question;

/**
 * A question as it stands on a page, for one learner.
 *
 * @param number counted from 1 on the page; 0 for a question of an earlier lesson that is asked again
 * @param response the newest, if there is one
 * @param filled what its fields are filled with, when it is to be answered
 * @param hint what to say before it can be saved
 * @param stage what it is on the page for
 * @param version SHA-256 of the quiz that it is shown from, which its form posts back
 * @param root of the addresses in this language: {@code /zh/}
 * @param happened where a prediction was made
 */
public record Card(
        Question question,
        Draw draw,
        int number,
        Optional<Response> response,
        Answer filled,
        Optional<Bilingual> hint,
        boolean flagged,
        Stage stage,
        String version,
        Course course,
        Language language,
        String root,
        Optional<Happened> happened) {
    /** Of anything but a prediction that was made. */
    public Card(
            Question question,
            Draw draw,
            int number,
            Optional<Response> response,
            Answer filled,
            Optional<Bilingual> hint,
            boolean flagged,
            Stage stage,
            String version,
            Course course,
            Language language,
            String root) {
        this(
                question,
                draw,
                number,
                response,
                filled,
                hint,
                flagged,
                stage,
                version,
                course,
                language,
                root,
                Optional.empty());
    }

    /** What a card is on a page for. */
    public enum Stage {
        /** In a lesson, to be answered. */
        ASKED,
        /** In a lesson, answered: feedback at once. */
        TOLD,
        /** In an attempt that is under way: answers save themselves, nothing is told. */
        TAKEN,
        /** In an attempt that was handed in. */
        REVIEWED
    }

    public String id() {
        return question.id();
    }

    Answer answer() {
        return response.map(Response::answer).orElse(Answer.EMPTY);
    }

    int sequence() {
        return response.map(Response::sequence).orElse(0);
    }

    public Mark mark() {
        return question.mark(answer(), draw);
    }

    /** How a prediction and what happened compare; nothing where it is not known. */
    Optional<Foretold.Closeness> foretold() {
        if (question instanceof Prediction prediction && happened.isPresent()) {
            return prediction.compare(answer(), happened.get().measures()).map(Foretold::closeness);
        }
        return Optional.empty();
    }

    /** {@code open}, {@code saved}, {@code right}, {@code partly} or {@code wrong}: what its edge is coloured by. */
    public String state() {
        if (stage == Stage.ASKED || stage == Stage.TAKEN) {
            return answer().isEmpty() ? "open" : "saved";
        }
        var foretold = foretold();
        if (foretold.isPresent()) {
            return foretold.get() == Foretold.Closeness.SAME ? "right" : "partly";
        }
        var mark = mark();
        if (mark.isOpen()) {
            return "saved";
        }
        if (mark.isRight()) {
            return "right";
        }
        return mark.fraction() > 0 ? "partly" : "wrong";
    }

    /** Citations lead to the course's sources: the page that the card stands on need not list them all. */
    String inline(Bilingual text) {
        return Inline.html(text.in(language), language, course)
                .replace("href=\"#ref-", "href=\"" + root + "sources#ref-");
    }

    Texts texts() {
        return Texts.of(Card.class, language);
    }

    /** The whole card. */
    public String html() {
        return new CardHtml(this).write();
    }
}
