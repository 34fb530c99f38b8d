package org.paradigm.lab;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What it costs to train a model and then to use it, for models of other sizes that reach the same loss.
 *
 * @param law what loss a model reaches
 * @param target the one whose loss the others are to reach
 * @param served tokens that it reads and writes in its life
 */
record ServingBill(LossLaw law, LossLaw.Split target, double served) {
    private static final double FLOP_SERVING = 2;
    private static final int STEPS = 2000;
    /** How far the others may differ in size, either way. */
    private static final double REACH = 64;
    /** More text than there is. */
    private static final double MOST_TOKENS = 1e16;

    double serving(LossLaw.Split split) {
        return FLOP_SERVING * split.parameters() * served;
    }

    double total(LossLaw.Split split) {
        return split.flop() + serving(split);
    }

    /** Smaller and larger ones that reach the loss of the target; the smallest first. */
    List<LossLaw.Split> alternatives(int steps) {
        var loss = law.loss(target);
        var least = Math.log(smallest(loss));
        var most = Math.log(target.parameters() * REACH / 8);
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> Math.exp(least + (most - least) * step / steps))
                .map(parameters -> new LossLaw.Split(parameters, law.tokensFor(loss, parameters)))
                .toList();
    }

    /** The fewest parameters that reach a loss with any amount of text. */
    private double smallest(double loss) {
        var low = target.parameters() / REACH;
        if (law.tokensFor(loss, low) < MOST_TOKENS) {
            return low;
        }
        var high = target.parameters();
        while (high / low > 1.001) {
            var middle = Math.sqrt(low * high);
            if (law.tokensFor(loss, middle) < MOST_TOKENS) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The one with the lowest bill in all. */
    LossLaw.Split cheapest() {
        var best = target;
        for (var split : alternatives(STEPS)) {
            best = total(split) < total(best) ? split : best;
        }
        return best;
    }
}
