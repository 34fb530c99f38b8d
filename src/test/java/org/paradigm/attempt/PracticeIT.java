package org.paradigm.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class PracticeIT {
    private static final String LESSON = "/en/lesson/ffn-memory";
    private static final Pattern VERSION =
            Pattern.compile("id=\"q-bearing\".*?name=\"version\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL);

    private final Visitor visitor = new Visitor();
    private final String version = version();

    private String version() {
        var matcher = VERSION.matcher(visitor.get(LESSON).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> answer(String patterns, int sequence) {
        return visitor.post(
                LESSON,
                "version",
                version,
                "question",
                "bearing",
                "sequence.bearing",
                String.valueOf(sequence),
                "answer.bearing.patterns",
                patterns,
                "do",
                "answer");
    }

    private String card() {
        var page = visitor.get(LESSON).body();
        return page.substring(page.indexOf("id=\"q-bearing\""));
    }

    @Test
    void tellsAtOnceWhatWasRightAndWhy() {
        var reply = answer("supports", 0);
        assertThat(reply.headers().firstValue("Location")).hasValue(LESSON + "#q-bearing");
        assertThat(card())
                .contains("class=\"verdict\"")
                .contains("class=\"feedback\"")
                .contains("Read again: ");
    }

    @Test
    void findsTheAnswerAgainInTheOtherLanguage() {
        answer("supports", 0);
        assertThat(visitor.get("/zh/lesson/ffn-memory").body()).contains("再试一次");
    }

    @Test
    void mayBeTriedAgain() {
        answer("supports", 0);
        var again = visitor.get(LESSON + "?again=bearing").body();
        assertThat(again.substring(again.indexOf("id=\"q-bearing\"")))
                .contains("name=\"sequence.bearing\" value=\"1\"")
                .contains("Check my answer");
        assertThat(answer("open", 1).statusCode()).isEqualTo(303);
    }

    @Test
    void asksForAnAnswerBeforeItSavesNone() {
        var reply = visitor.post(
                LESSON, "version", version, "question", "bearing", "sequence.bearing", "0", "do", "answer");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("Choose or write an answer first.");
    }

    @Test
    void showsBothAnswersWhenTwoTabsDiffer() {
        answer("supports", 0);
        var conflict = answer("weakens", 0);
        assertThat(conflict.body()).contains("two different answers").contains("Keep the new one");
    }

    @Test
    void sendsTheScriptNoMoreThanTheCard() {
        var reply = visitor.with("X-Requested-With", "fetch")
                .post(
                        LESSON,
                        "version",
                        version,
                        "question",
                        "bearing",
                        "sequence.bearing",
                        "0",
                        "answer.bearing.patterns",
                        "supports",
                        "do",
                        "answer");
        assertThat(reply.body()).contains("id=\"q-bearing\"").doesNotContain("<nav");
    }

    @Test
    void assessesAFreeTextByTheLearnersOwnTicks() {
        visitor.post(
                LESSON,
                "version",
                version,
                "question",
                "judge",
                "sequence.judge",
                "0",
                "answer.judge.text",
                "Size is not function.",
                "do",
                "answer");
        var told = visitor.get(LESSON).body();
        assertThat(told)
                .contains("A model answer")
                .contains("Size is not function.")
                .contains("name=\"answer.judge.rubric\"");
        visitor.post(
                LESSON,
                "version",
                version,
                "question",
                "judge",
                "sequence.judge",
                "1",
                "answer.judge.text",
                "Size is not function.",
                "answer.judge.rubric",
                "_",
                "do",
                "answer");
        var assessed = visitor.get(LESSON).body();
        assertThat(assessed.substring(assessed.indexOf("id=\"q-judge\""))).contains("data-state=\"wrong\"");
    }
}
