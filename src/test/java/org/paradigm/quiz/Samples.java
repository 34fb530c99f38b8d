package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A quiz with a question of each type. */
final class Samples {
    private Samples() {}

    static String text(String name) {
        try (var in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Quiz everyType() {
        var quizzes = QuizReader.read(
                Map.of(
                        "quizzes/every-type.yaml", text("every-type.yaml"),
                        "quizzes/misconceptions.yaml", text("misconceptions.yaml")),
                Outline.ofEverything());
        assertThat(quizzes.problems()).isEmpty();
        return quizzes.find("every-type").orElseThrow();
    }

    static Question question(String id) {
        return everyType().question(id).orElseThrow();
    }

    /** {@code answer("choice", "a b")}: pairs of a field and its values, separated by spaces. */
    static Answer answer(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1].split(" ")));
        }
        return new Answer(fields);
    }

    static Mark mark(String question, String... pairs) {
        return question(question).mark(answer(pairs), Draw.PLAIN);
    }

    /** {@code a RIGHT, b MISSED} */
    static String verdicts(Mark mark) {
        return String.join(
                ", ",
                mark.remarks().stream()
                        .map(remark -> remark.target() + " " + remark.verdict())
                        .toList());
    }
}
