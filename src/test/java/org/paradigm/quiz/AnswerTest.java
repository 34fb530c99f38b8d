package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paradigm.quiz.Samples.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void keepsOnlyWhatTheQuestionHas() {
        var posted = Map.of("choice", List.of("c", "x", "a", "a"), "admin", List.of("true"));
        assertThat(Answer.of(question("several"), posted).fields()).isEqualTo(Map.of("choice", List.of("a", "c")));
        assertThat(Answer.of(question("one"), posted).fields()).isEqualTo(Map.of("choice", List.of("c")));
        assertThat(Answer.of(question("judge"), posted)).isEqualTo(Answer.EMPTY);
    }

    @Test
    void cutsLongTexts() {
        assertThat(Answer.of(question("essay"), Map.of("text", List.of("字".repeat(5_000))))
                        .value("text"))
                .hasSize(4_000);
        assertThat(Answer.of(question("word"), Map.of("text", List.of("😀".repeat(500))))
                        .value("text"))
                .isEqualTo("😀".repeat(200));
    }

    @Test
    void dropsControlCharactersAndSurroundingSpace() {
        var text = " one\r\ntwo\u0000\u0007\ttab\ud800 ";
        assertThat(Answer.of(question("essay"), Map.of("text", List.of(text))).value("text"))
                .isEqualTo("one\ntwo tab");
    }

    @Test
    void anAnswerOfSpacesIsEmpty() {
        assertThat(Answer.of(question("word"), Map.of("text", List.of(" \u3000")))
                        .isEmpty())
                .isTrue();
        assertThat(Answer.of(question("word"), Map.of("text", List.<String>of()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void isCompleteWhenNothingIsMissing() {
        assertThat(Samples.answer("g1", "a", "g2", "key").isComplete(question("gaps")))
                .isFalse();
        assertThat(Samples.answer("g1", "a", "g2", "key", "g3", "1").isComplete(question("gaps")))
                .isTrue();
        assertThat(Samples.answer("text", "So.").isComplete(question("essay"))).isTrue();
        assertThat(Samples.answer("i1", "1", "i2", "2", "i3", "3", "i4", "3").isComplete(question("sort")))
                .isFalse();
        assertThat(Samples.answer("i1", "1", "i2", "2", "i3", "3", "i4", "4").isComplete(question("sort")))
                .isTrue();
    }

    @Test
    void equalAnswersHaveEqualJson() {
        var one = Samples.answer("r2", "y", "r1", "x");
        assertThat(one.json()).isEqualTo("{\"r1\":[\"x\"],\"r2\":[\"y\"]}");
        assertThat(Answer.parse("{ \"r2\": [\"y\"], \"r1\": [\"x\"], \"r3\": [] }"))
                .isEqualTo(one);
    }

    @Test
    void jsonKeepsEveryCharacter() {
        var odd = "\"\\\n\u0007\u007f\u0085\u2028\ufeff😀，{}[]: #";
        var answer = new Answer(Map.of("text", List.of(odd)));
        assertThat(Answer.parse(answer.json())).isEqualTo(answer);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (var json : List.of(
                "",
                "[]",
                "{\"a\":\"b\"}",
                "{\"a\":[1]}",
                "{\"a\":[\"b\"]",
                "{\"a\":[\"b\"]}x",
                "null",
                "{\"a\":[\"\\u12\"]}",
                "{\"a\":[\"\\uzzzz\"]}",
                "[".repeat(100_000))) {
            assertThatThrownBy(() -> Answer.parse(json)).as(json).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
