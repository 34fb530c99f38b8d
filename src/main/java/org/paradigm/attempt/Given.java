package org.paradigm.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;
import org.paradigm.quiz.Question;

/**
 * An answer as a form posts it.
 *
 * @param sequence that of the answer which the form was rendered with; 0 if there was none
 */
public record Given(String question, Answer answer, Optional<Certainty> certainty, int sequence) {
    private static final String ANSWER = "answer.";
    private static final String SEQUENCE = "sequence.";
    private static final String CERTAINTY = "certainty.";

    /**
     * Reads {@code answer.<question>.<field>}, {@code certainty.<question>} and {@code sequence.<question>}. A question
     * is there if its sequence is: an unchecked box posts nothing at all.
     */
    static List<Given> read(List<Question> questions, Map<String, String[]> posted) {
        var given = new ArrayList<Given>();
        var answers = new HashMap<String, Map<String, List<String>>>();
        posted.forEach((name, values) -> {
            var dot = name.indexOf('.', ANSWER.length());
            if (name.startsWith(ANSWER) && dot > 0) {
                answers.computeIfAbsent(name.substring(ANSWER.length(), dot), question -> new TreeMap<>())
                        .put(name.substring(dot + 1), List.of(values));
            }
        });
        for (var question : questions) {
            var sequence = posted.get(SEQUENCE + question.id());
            if (sequence != null) {
                var fields = answers.getOrDefault(question.id(), Map.of());
                given.add(new Given(
                        question.id(), Answer.of(question, fields), certainty(posted, question), number(sequence[0])));
            }
        }
        return given;
    }

    private static Optional<Certainty> certainty(Map<String, String[]> posted, Question question) {
        var level = posted.get(CERTAINTY + question.id());
        return level == null ? Optional.empty() : Certainty.of(number(level[0]));
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException notOurForm) {
            return 0;
        }
    }
}
