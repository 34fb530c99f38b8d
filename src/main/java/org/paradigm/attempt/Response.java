package org.paradigm.attempt;

import java.time.Instant;
import java.util.Optional;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;

/**
 * An answer that was saved.
 *
 * @param sequence counted from 1 for each question of an attempt
 */
public record Response(String question, int sequence, Answer answer, Optional<Certainty> certainty, Instant givenAt) {
    boolean says(Given given) {
        return answer.equals(given.answer()) && certainty.equals(given.certainty());
    }
}
