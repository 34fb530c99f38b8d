package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {
    /** Ten numbers by lot; what is to be read is the sign of a sum of two of them, which are made larger. */
    private static float[][] vectors(int many, long seed) {
        var dice = new Dice(seed);
        var x = new float[many][10];
        for (var row : x) {
            for (var i = 0; i < row.length; i++) {
                row[i] = 5 + (float) dice.normal() * (i < 2 ? 3 : 1);
            }
        }
        return x;
    }

    private static boolean[] labels(float[][] x) {
        var yes = new boolean[x.length];
        for (var n = 0; n < x.length; n++) {
            yes[n] = x[n][0] + x[n][1] > 10;
        }
        return yes;
    }

    private final float[][] learned = vectors(400, 1);
    private final float[][] tested = vectors(400, 2);

    @Test
    void readsInNewVectorsWhatASumTells() {
        assertThat(Probe.train(learned, labels(learned)).accuracy(tested, labels(tested)))
                .isGreaterThan(0.95);
    }

    @Test
    void readsNothingOfLabelsByLot() {
        assertThat(Probe.train(learned, labels(vectors(400, 3))).accuracy(tested, labels(vectors(400, 4))))
                .isBetween(0.4, 0.6);
    }

    @Test
    void readsNoMoreOnceTheDirectionIsErased() {
        var found = Probe.found(learned, labels(learned), 1);
        var byLot = Probe.byLot(learned, 1, new Dice(5));
        assertThat(after(found)).isBetween(0.4, 0.62);
        assertThat(after(byLot)).isGreaterThan(0.85);
    }

    private double after(Probe.Subspace erased) {
        var from = vectors(400, 1);
        var to = vectors(400, 2);
        for (var x : List.of(from, to)) {
            for (var row : x) {
                erased.erase(row);
            }
        }
        return Probe.train(from, labels(learned)).accuracy(to, labels(tested));
    }
}
