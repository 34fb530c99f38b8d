package org.paradigm.transformer;

import java.util.Arrays;
import java.util.List;

/**
 * Looks at, or changes, what a module hands on, while a {@link Pass} goes by. Changes count for all that follows.
 *
 * <p>A switched-off attention in layer 1: {@code new Pass(weights).hook(Hook.zero(Site.of(Part.ATTENTION, 1)))}.
 */
@FunctionalInterface
public interface Hook {
    /**
     * Called after every module of every layer.
     *
     * @param x [R, width] as {@link Part} says; rows {@code from} to {@code to - 1} have just been computed. Rows are
     *     positions; in a pass over several sequences, sequence s begins at row s · T.
     */
    void after(Part part, int layer, float[][] x, int from, int to);

    /** This one, then the other. */
    default Hook then(Hook next) {
        return (part, layer, x, from, to) -> {
            after(part, layer, x, from, to);
            next.after(part, layer, x, from, to);
        };
    }

    static Hook all(List<Hook> hooks) {
        return hooks.stream().reduce((part, layer, x, from, to) -> {}, Hook::then);
    }

    /** Nothing comes out there. Mind that a network has never seen this in training. */
    static Hook zero(Site site) {
        return (part, layer, x, from, to) -> {
            if (site.covers(part, layer)) {
                for (var r = site.first(from); r < site.end(to); r++) {
                    Arrays.fill(x[r], site.left(x[r].length), site.right(x[r].length), 0);
                }
            }
        };
    }

    /** The same vector comes out at every position of the site: its usual mean, for instance. */
    static Hook replace(Site site, float[] values) {
        return (part, layer, x, from, to) -> {
            if (site.covers(part, layer)) {
                for (var r = site.first(from); r < site.end(to); r++) {
                    var left = site.left(x[r].length);
                    System.arraycopy(values, left, x[r], left, site.right(x[r].length) - left);
                }
            }
        };
    }

    /**
     * What came out there in another run comes out here. The other must have run before, and have as many positions
     * as the site takes.
     */
    static Hook patch(Site site, Pass other) {
        return (part, layer, x, from, to) -> {
            if (site.covers(part, layer)) {
                var theirs = other.values(part, layer);
                for (var r = site.first(from); r < Math.min(site.end(to), other.length()); r++) {
                    var left = site.left(x[r].length);
                    System.arraycopy(theirs[r], left, x[r], left, site.right(x[r].length) - left);
                }
            }
        };
    }

    /** Adds normal noise of a standard deviation; a hook adds the next of the dice's numbers each time it is passed. */
    static Hook noise(Site site, float deviation, Dice dice) {
        return (part, layer, x, from, to) -> {
            if (site.covers(part, layer)) {
                for (var r = site.first(from); r < site.end(to); r++) {
                    for (var i = site.left(x[r].length); i < site.right(x[r].length); i++) {
                        x[r][i] += deviation * (float) dice.normal();
                    }
                }
            }
        };
    }
}
