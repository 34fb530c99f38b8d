package org.paradigm.transformer;

import java.util.List;

/** Probes every number of a small network. {@link GradientTest} compiles this text with double precision and runs it. */
final class DoubleGradients {
    private static final float STEP = (float) 1e-5;
    private static final int[] WORDS = {0, 3, 5, 1, 6, 2, 0, 4, 4, 1};
    private static final int[] TARGETS = {3, 5, -1, 6, 2, 0, 4, -1, 1, 5};

    private DoubleGradients() {}

    /** The largest error of a gradient, relative to the largest gradient of the same matrix. */
    static double worst() {
        return Math.max(
                worst(new Architecture(7, 5, 8, 2, List.of(2, 0), true)),
                worst(new Architecture(7, 5, 8, 4, List.of(0, 0, 3), false)));
    }

    private static double worst(Architecture shape) {
        var dice = new Dice(5);
        var weights = Weights.random(shape, dice);
        var pass = new Pass(weights, 2, 5, new PlainProducts());
        if (shape.feedForward()) {
            pass.with(List.of(new Edit(1, normal(32, dice), normal(8, dice))));
        }
        var gradients = new Weights(shape);
        new Backward(pass.runAll(WORDS)).run(TARGETS, (float) 0.5, gradients);
        var worst = 0.0;
        for (var entry : weights.tensors().entrySet()) {
            var analytic = gradients.tensors().get(entry.getKey());
            var error = 0.0;
            var largest = 0.0;
            for (var i = 0; i < analytic.length; i++) {
                for (var j = 0; j < analytic[i].length; j++) {
                    var numeric = probe(pass, entry.getValue()[i], j);
                    error = Math.max(error, Math.abs(numeric - analytic[i][j]));
                    largest = Math.max(largest, Math.abs(numeric));
                }
            }
            worst = Math.max(worst, error / largest);
        }
        return worst;
    }

    private static double probe(Pass pass, float[] row, int at) {
        var was = row[at];
        row[at] = was + STEP;
        var above = loss(pass);
        row[at] = was - STEP;
        var below = loss(pass);
        row[at] = was;
        return (above - below) / (2 * STEP);
    }

    private static double loss(Pass pass) {
        pass.runAll(WORDS);
        var loss = 0.0;
        for (var r = 0; r < TARGETS.length; r++) {
            if (TARGETS[r] >= 0) {
                loss -= 0.5 * StrictMath.log(pass.probabilities(r)[TARGETS[r]]);
            }
        }
        return loss;
    }

    private static float[] normal(int size, Dice dice) {
        var numbers = new float[size];
        for (var i = 0; i < size; i++) {
            numbers[i] = (float) (0.3 * dice.normal());
        }
        return numbers;
    }
}
