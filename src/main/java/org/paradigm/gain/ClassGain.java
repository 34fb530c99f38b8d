package org.paradigm.gain;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a class has gained. One half sat form A first and the other form B (a counterbalanced design): the mean of the
 * two halves' gains is free of any difference in difficulty between the forms, and half of their difference is that
 * difference.
 *
 * @param first of those who began with form A
 * @param second of those who began with form B
 */
public record ClassGain(Half first, Half second) {
    private static final double CONFIDENCE = 0.95;

    /**
     * Those who sat the forms in the same order.
     *
     * @param learners how many handed in both
     * @param before the mean share of the marks, from 0 to 1
     * @param after the same
     * @param variance of their gains, with n-1; 0 for fewer than two
     */
    public record Half(long learners, double before, double after, double variance) {
        public static final Half NOBODY = new Half(0, 0, 0, 0);

        public double gain() {
            return after - before;
        }

        /** The squared standard error of their mean gain. */
        double error() {
            return variance / learners;
        }
    }

    public long learners() {
        return first.learners() + second.learners();
    }

    /** Whether there are two in each half, the fewest that tell anything of how gains scatter. */
    public boolean isKnown() {
        return first.learners() > 1 && second.learners() > 1;
    }

    /** The mean gain, both halves weighing the same; empty where one of them is too small. */
    public Optional<Double> gain() {
        return isKnown() ? Optional.of((first.gain() + second.gain()) / 2) : Optional.empty();
    }

    /** How much easier form B is than form A, as a share of the marks; empty where one half is too small. */
    public Optional<Double> easierSecond() {
        return isKnown() ? Optional.of((first.gain() - second.gain()) / 2) : Optional.empty();
    }

    /**
     * Holds the true mean gain 95 times in a hundred: Student's t with the degrees of freedom of Welch (1947) and
     * Satterthwaite (1946), since the halves may scatter differently.
     */
    public Optional<Interval> interval() {
        return gain().map(gain -> {
            var squared = first.error() + second.error();
            if (squared == 0) {
                return new Interval(gain, gain);
            }
            var freedom = squared * squared / (share(first) + share(second));
            var t = TDistribution.of(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
            var half = t * Math.sqrt(squared) / 2;
            return new Interval(gain - half, gain + half);
        });
    }

    private static double share(Half half) {
        return half.error() * half.error() / (half.learners() - 1);
    }
}
