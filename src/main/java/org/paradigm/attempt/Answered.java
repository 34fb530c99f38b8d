package org.paradigm.attempt;

import java.time.Instant;
import java.util.UUID;
import org.paradigm.authoring.Edition;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Mark;
import org.paradigm.quiz.Question;

/**
 * An answer that counts.
 *
 * @param first whether it is the learner's first answer to this question in this attempt
 */
public record Answered(
        UUID account, Edition edition, Question question, Answer answer, Mark mark, boolean first, Instant at) {}
