package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * A small network that tells points of two kinds apart: two layers of neurons and one that decides. Made to be trained
 * within a request, for how well it does depends on how many neurons and how many examples it has.
 */
public final class Classifier implements Parameters {
    /** Examples in a step. */
    public static final int BATCH = 32;

    public static final int STEPS = 2000;

    private static final Products PRODUCTS = new PlainProducts();

    private final int width;
    private final Map<String, float[][]> all = new LinkedHashMap<>();

    private Classifier(int width) {
        this.width = width;
        all.put("first", new float[2][width]);
        all.put("first.bias", new float[1][width]);
        all.put("second", new float[width][width]);
        all.put("second.bias", new float[1][width]);
        all.put("decide", new float[width][1]);
        all.put("decide.bias", new float[1][1]);
    }

    /** What the layers computed for some points. */
    private static final class Layers {
        final float[][] first; // [B, w]
        final float[][] second; // [B, w]
        final float[][] score; // [B, 1]

        Layers(int points, int width) {
            first = new float[points][width];
            second = new float[points][width];
            score = new float[points][1];
        }
    }

    static Classifier random(int width, Dice dice) {
        var classifier = new Classifier(width);
        for (var name : new String[] {"first", "second", "decide"}) {
            for (var row : classifier.all.get(name)) {
                for (var i = 0; i < row.length; i++) {
                    row[i] = (float) (dice.normal() * StrictMath.sqrt(name.equals("first") ? 1 : 2.0 / width));
                }
            }
        }
        return classifier;
    }

    /** The same with nobody to stop it. */
    static Classifier train(int width, Spirals examples, long seed) {
        return train(width, examples, seed, done -> {});
    }

    /**
     * Learns some examples, {@link #BATCH} a step, for {@link #STEPS} steps.
     *
     * @param at is told before each step which share of the steps is done, from 0 to 1; what it throws ends the training
     */
    public static Classifier train(int width, Spirals examples, long seed, DoubleConsumer at) {
        var dice = new Dice(seed);
        var classifier = random(width, dice);
        var optimiser = new AdamW(() -> new Classifier(width), 0);
        var schedule = new Schedule(1e-2f, 50, STEPS);
        var points = new float[BATCH][];
        var second = new boolean[BATCH];
        for (var step = 0; step < STEPS; step++) {
            at.accept((double) step / STEPS);
            for (var i = 0; i < BATCH; i++) {
                var example = dice.below(examples.x().length);
                points[i] = examples.x()[example];
                second[i] = examples.second()[example];
            }
            optimiser.step(classifier, classifier.gradients(points, second), schedule.rate(step), 1);
        }
        return classifier;
    }

    @Override
    public Map<String, float[][]> tensors() {
        return all;
    }

    /** w² + 5w + 1 for a width of w. */
    public int parameters() {
        return width * width + 5 * width + 1;
    }

    /** The probability, for each point, that it lies on the second arm. */
    public float[] probabilities(float[][] points) {
        var layers = run(points);
        var probabilities = new float[points.length];
        for (var i = 0; i < points.length; i++) {
            probabilities[i] = sigmoid(layers.score[i][0]);
        }
        return probabilities;
    }

    /** The share of points that are told as they are labelled. */
    public double accuracy(Spirals test) {
        var probabilities = probabilities(test.x());
        var right = 0;
        for (var i = 0; i < probabilities.length; i++) {
            right += probabilities[i] > 0.5f == test.second()[i] ? 1 : 0;
        }
        return (double) right / probabilities.length;
    }

    private Layers run(float[][] points) {
        var n = points.length;
        var layers = new Layers(n, width);
        PRODUCTS.multiply(points, all.get("first"), layers.first, 0, n, 2, width, false); // [B, 2] → [B, w]
        bend(layers.first, all.get("first.bias")[0]);
        PRODUCTS.multiply(layers.first, all.get("second"), layers.second, 0, n, width, width, false);
        bend(layers.second, all.get("second.bias")[0]);
        PRODUCTS.multiply(layers.second, all.get("decide"), layers.score, 0, n, width, 1, false); // [B, w] → [B, 1]
        for (var row : layers.score) {
            row[0] += all.get("decide.bias")[0][0];
        }
        return layers;
    }

    private static void bend(float[][] rows, float[] bias) {
        for (var row : rows) {
            for (var i = 0; i < bias.length; i++) {
                row[i] = Math.max(0, row[i] + bias[i]);
            }
        }
    }

    Classifier gradients(float[][] points, boolean[] second) {
        var n = points.length;
        var layers = run(points);
        var gradients = new Classifier(width);
        var dScore = new float[n][1];
        for (var i = 0; i < n; i++) {
            dScore[i][0] = (sigmoid(layers.score[i][0]) - (second[i] ? 1 : 0)) / n;
        }
        var dSecond = back(layers.second, "decide", dScore, gradients, true);
        var dFirst = back(layers.first, "second", dSecond, gradients, true);
        back(points, "first", dFirst, gradients, false);
        return gradients;
    }

    /** Through y = x · W + bias, and the bend that made x: dy [B, out] → dx [B, in]. */
    private float[][] back(float[][] x, String name, float[][] dy, Classifier gradients, boolean bent) {
        var w = all.get(name);
        var outputs = w[0].length;
        PRODUCTS.multiply(Backward.transpose(x), dy, gradients.all.get(name), 0, w.length, x.length, outputs, true);
        var bias = gradients.all.get(name + ".bias")[0];
        for (var row : dy) {
            PlainProducts.one(1, row, bias, outputs);
        }
        var dx = new float[x.length][w.length];
        PRODUCTS.multiply(dy, Backward.transpose(w), dx, 0, x.length, outputs, w.length, false);
        for (var i = 0; i < x.length && bent; i++) {
            for (var j = 0; j < w.length; j++) {
                dx[i][j] = x[i][j] > 0 ? dx[i][j] : 0;
            }
        }
        return dx;
    }

    private static float sigmoid(float x) {
        return 1 / (1 + Exponential.exp(-x));
    }
}
