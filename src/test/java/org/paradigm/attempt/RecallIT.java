package org.paradigm.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

/** A lesson begins with questions of earlier ones. */
@ExtendWith(ArquillianExtension.class)
class RecallIT {
    private static final String LESSON = "/en/lesson/correction-fluid";
    private static final Pattern CARD =
            Pattern.compile("id=\"q-quoted-answer\".*?name=\"version\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL);

    private final Visitor visitor = new Visitor();

    private String page() {
        return visitor.get(LESSON).body();
    }

    private HttpResponse<String> answer(String choice) {
        var card = CARD.matcher(page());
        assertThat(card.find()).isTrue();
        return visitor.post(
                LESSON,
                "version",
                card.group(1),
                "question",
                "quoted-answer",
                "sequence.quoted-answer",
                "0",
                "answer.quoted-answer.choice",
                choice,
                "do",
                "answer");
    }

    @Test
    void asksTwoQuestionsOfEarlierLessonsFoldedAwayFromAStranger() {
        assertThat(page())
                .contains(
                        "<details class=\"recall\" id=\"recall\"><summary><h2>Before you read: 2 questions from earlier lessons")
                .containsSubsequence("From 1.5 ", "From 3.1 ", "id=\"b-0\"");
    }

    @Test
    void tellsAtOnceAndStaysOpenForSomebodyKnown() {
        assertThat(answer("understanding").headers().firstValue("Location")).hasValue(LESSON + "#q-quoted-answer");
        assertThat(page())
                .contains("<details class=\"recall\" id=\"recall\" open>")
                .containsSubsequence("id=\"q-quoted-answer\"", "class=\"verdict\"", "id=\"b-0\"");
    }

    @Test
    void countsInTheLessonThatTheQuestionIsOf() {
        answer("understanding");
        var lender = visitor.get("/en/lesson/route-unification").body();
        assertThat(lender.substring(lender.indexOf("id=\"q-quoted-answer\""))).contains("class=\"verdict\"");
        var progress = visitor.get("/en/progress").body();
        assertThat(progress).contains("· answered 1\u00a0/");
    }

    @Test
    void asksForAnAnswerBeforeItSavesNone() {
        assertThat(answer("").body()).contains("Choose or write an answer first.");
    }
}
