package org.paradigm.quiz;

import java.util.Arrays;
import java.util.Optional;

/**
 * How sure a learner is of an answer. The points make honesty the best policy: the lowest pays for those who are right
 * less than 67 % of the time, the highest for those who are right more than 80 % (A. Gardner-Medwin, "Certainty-based
 * marking", 2006).
 */
public enum Certainty {
    LOW(1, 0),
    MIDDLE(2, -2),
    HIGH(3, -6);

    private final int right;
    private final int wrong;

    Certainty(int right, int wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    /** 1, 2 or 3: also the points for a right answer. */
    public int level() {
        return right;
    }

    public static Optional<Certainty> of(int level) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.right == level)
                .findFirst();
    }

    /**
     * For a right answer 1, 2 or 3; for a wrong one 0, −2 or −6; in proportion between them for one that is partly
     * right, so that half the mark at {@code HIGH} is −1.5. An answer that was left empty has no certainty and earns 0.
     */
    public double points(Mark mark) {
        return mark.isRight() ? right : wrong + mark.fraction() * (right - wrong);
    }
}
