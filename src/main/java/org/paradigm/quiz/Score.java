package org.paradigm.quiz;

import java.util.Map;

/**
 * What an attempt came to.
 *
 * @param points the sum of the marks' fractions
 * @param max the number of questions, each of which is worth 1; those that were left empty count, too
 * @param open how many of the marks are still to be given
 */
public record Score(double points, int max, int open) {
    /**
     * @param answers by question; what is not there was left empty
     */
    public static Score of(Quiz quiz, Paper paper, Map<String, Answer> answers) {
        var points = 0.0;
        var open = 0;
        for (var entry : paper.entries()) {
            var answer = answers.getOrDefault(entry.question(), Answer.EMPTY);
            var mark = quiz.question(entry.question())
                    .map(question -> question.mark(answer, entry.draw()))
                    .orElse(Mark.NOTHING);
            points += mark.fraction();
            open += mark.isOpen() ? 1 : 0;
        }
        return new Score(points, paper.entries().size(), open);
    }

    /** From 0 to 100; 0 for a paper without questions. */
    public double percent() {
        return max == 0 ? 0 : 100 * points / max;
    }
}
