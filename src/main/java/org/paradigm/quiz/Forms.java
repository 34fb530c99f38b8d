package org.paradigm.quiz;

import java.util.UUID;

/**
 * Two forms with the same number of questions, the n-th of one on the same objective as the n-th of the other. A learner
 * sits one before the course and the other after it. Half of the learners begin with either, so that over a class a
 * difference in difficulty between the two cancels out (a counterbalanced design).
 */
public record Forms(Quiz a, Quiz b) {
    /** The one to begin with: as likely the one as the other, and for the same person always the same. */
    public Quiz first(UUID learner) {
        return (learner.getLeastSignificantBits() & 1) == 0 ? a : b;
    }

    /** The one to end with. */
    public Quiz other(String form) {
        return a.id().equals(form) ? b : a;
    }
}
