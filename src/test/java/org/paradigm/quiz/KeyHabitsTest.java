package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Language;

/** Keys that could be guessed without any knowledge. */
class KeyHabitsTest {
    private record Texts(String a, String b, String c) {}

    /** @param keys the place of the key in each question, from 0 */
    private static List<String> problems(Texts texts, int... keys) {
        var quiz = new StringBuilder("""
                id: q
                title: {zh: 题, en: Q}
                kind: quiz
                questions:
                """);
        IntStream.range(0, keys.length).forEach(i -> {
            quiz.append("""
                    - id: q%1$d
                      type: single
                      objective: "3.5"
                      bloom: understand
                      claims: [C88]
                      section: ffn-memory#keys
                      stem: {zh: 题干%1$d, en: Stem %1$d}
                      explanation: {zh: 解, en: Why}
                      options:
                    """.formatted(i));
            var all = List.of(texts.a, texts.b, texts.c);
            for (int option = 0; option < 3; option++) {
                quiz.append("    - {id: %s, %stext: {zh: %s, en: %s}, feedback: {zh: 因, en: since}}\n"
                        .formatted(
                                "abc".charAt(option),
                                option == keys[i] ? "correct: true, " : "",
                                "字",
                                all.get(option)));
            }
        });
        return QuizReader.read(Map.of("quizzes/q.yaml", quiz.toString()), Outline.ofEverything()).problems().stream()
                .map(problem -> problem.in(Language.EN))
                .toList();
    }

    @Test
    void areReportedWhereTheLongestOptionIsMostlyRight() {
        assertThat(problems(new Texts("short", "shorter", "much longer than these"), 2, 2, 0, 2, 2, 1))
                .contains(
                        "quizzes/q.yaml:5: the right option is the longest in English in 4 of 6 single choices; make the others as long");
        assertThat(problems(new Texts("alike", "alike", "alike"), 2, 1, 0, 2, 0, 1))
                .isEmpty();
    }

    @Test
    void areReportedWhereTheyAreMostlyInOnePlace() {
        assertThat(problems(new Texts("alike", "alike", "alike"), 1, 1, 1, 1, 0))
                .containsExactly("quizzes/q.yaml:5: the right option is number 2 in 4 of 5 single choices; move some");
    }

    @Test
    void areNotJudgedByAFew() {
        assertThat(problems(new Texts("short", "shorter", "much longer than these"), 2, 2, 2, 2))
                .isEmpty();
    }
}
