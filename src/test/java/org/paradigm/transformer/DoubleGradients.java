package org.paradigm.transformer;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Probes every number of a small network. {@link GradientTest} compiles this text with double precision and runs it. */
final class DoubleGradients {
    private static final float STEP = (float) 1e-5;
    private static final int[] WORDS = {0, 3, 5, 1, 6, 2, 0, 4, 4, 1};
    private static final int[] TARGETS = {3, 5, -1, 6, 2, 0, 4, -1, 1, -1};
    private static final int[] LENGTHS = {5, 4};

    private DoubleGradients() {}

    /** The largest error of a gradient, relative to the largest gradient of the same matrix. */
    static double worst() {
        var worst = transformer(new Architecture(7, 5, 8, 2, List.of(2, 0), true));
        worst = Math.max(worst, transformer(new Architecture(7, 5, 8, 4, List.of(0, 0, 3), false)));
        worst = Math.max(worst, transformer(new Architecture(7, 5, 8, 2, List.of(2, 0), true, false)));
        worst = Math.max(worst, recurrent(false));
        worst = Math.max(worst, recurrent(true));
        worst = Math.max(worst, mixture());
        return Math.max(worst, classifier());
    }

    private static double transformer(Architecture shape) {
        var dice = new Dice(5);
        var weights = Weights.random(shape, dice);
        var pass = new Pass(weights, 2, 5, new PlainProducts());
        if (shape.feedForward()) {
            pass.with(List.of(new Edit(1, normal(32, dice), normal(8, dice))));
        }
        var gradients = new Weights(shape);
        new Backward(pass.runAll(WORDS, LENGTHS)).run(TARGETS, (float) 0.5, gradients);
        return worst(weights, gradients, () -> {
            pass.runAll(WORDS, LENGTHS);
            return loss(row -> pass.probabilities(row));
        });
    }

    private static double recurrent(boolean attention) {
        var network = Recurrent.random(7, 6, attention, new Dice(3));
        var pass = new RecurrentPass(network, 2, 5, new PlainProducts());
        var gradients = new Recurrent(7, 6, attention);
        pass.read(WORDS).back(TARGETS, (float) 0.5, gradients);
        return worst(network, gradients, () -> {
            pass.read(WORDS);
            return loss(row -> pass.probabilities(row));
        });
    }

    private static double mixture() {
        var network = Mixture.random(new Architecture(7, 5, 8, 2, List.of(2, 0), false), 3, 6, new Dice(4));
        // As random as everything else: how it begins, it is so undecided that a probe could turn a choice.
        network.tensors().get("experts.gate")[0] = normal(3, new Dice(1));
        network.tensors().get("experts.gate")[1] = normal(3, new Dice(2));
        var pass = new MixturePass(network, 2, 5, new PlainProducts());
        var gradients = new Mixture(network.attention(), 3, 6);
        pass.runAll(WORDS).back(TARGETS, (float) 0.7, gradients);
        return worst(network, gradients, () -> {
            pass.runAll(WORDS);
            // The mixture takes the mean over the words to be guessed, and loss() half their sum.
            var guessed = IntStream.of(TARGETS).filter(target -> target >= 0).count();
            return loss(row -> pass.probabilities(row)) * 2 / guessed + 0.7 * pass.imbalance(TARGETS);
        });
    }

    private static double classifier() {
        var examples = Spirals.of(12, 0.1, 4);
        var network = Classifier.random(5, new Dice(2));
        // A bias of 0 puts a silent neuron exactly on its kink.
        network.tensors().get("second.bias")[0] = normal(5, new Dice(1));
        return worst(network, network.gradients(examples.x(), examples.second()), () -> {
            var probabilities = network.probabilities(examples.x());
            var loss = 0.0;
            for (var i = 0; i < probabilities.length; i++) {
                loss -= StrictMath.log(examples.second()[i] ? probabilities[i] : 1 - probabilities[i])
                        / probabilities.length;
            }
            return loss;
        });
    }

    private static double worst(Parameters network, Parameters gradients, DoubleSupplier loss) {
        var worst = 0.0;
        for (var entry : network.tensors().entrySet()) {
            var analytic = gradients.tensors().get(entry.getKey());
            var error = 0.0;
            var largest = 0.0;
            for (var i = 0; i < analytic.length; i++) {
                for (var j = 0; j < analytic[i].length; j++) {
                    var row = entry.getValue()[i];
                    var was = row[j];
                    row[j] = was + STEP;
                    var above = loss.getAsDouble();
                    row[j] = was - STEP;
                    var numeric = (above - loss.getAsDouble()) / (2 * STEP);
                    row[j] = was;
                    error = Math.max(error, Math.abs(numeric - analytic[i][j]));
                    largest = Math.max(largest, Math.abs(numeric));
                }
            }
            worst = Math.max(worst, error / largest);
        }
        return worst;
    }

    private static double loss(IntFunction<float[]> probabilities) {
        var loss = 0.0;
        for (var row = 0; row < TARGETS.length; row++) {
            if (TARGETS[row] >= 0) {
                loss -= 0.5 * StrictMath.log(probabilities.apply(row)[TARGETS[row]]);
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
