package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rank-one model editing (ROME, Meng et al. 2022): the feed-forward module of one layer is taken as a memory of keys and
 * values, and a single pair is written into it. The key is how the neurons are excited at one position of the prompt,
 * averaged over texts that may stand before it; the value is what has to be added there for the new answer to come out;
 * the neurons' second moments C over ordinary text see to it that other keys are disturbed as little as can be:
 * direction = C⁻¹k / kᵀC⁻¹k.
 *
 * <p>Made once for a network and shared; it keeps the moments, which take a fraction of a second a layer.
 */
public final class Editing {
    private static final int PREFIXES = 6;
    private static final int SENTENCES = 1200;
    private static final int STEPS = 60;
    private static final double ENOUGH = 0.98;
    private static final double RIDGE = 1e-3;

    private final Weights weights;
    private final Lore lore;
    private final double[][][] factors; // [L][4d, 4d], Cholesky's of C

    public Editing(Weights weights, Lore lore) {
        if (!weights.architecture().feedForward()) {
            throw new IllegalArgumentException("Without feed-forward modules there is nothing to edit");
        }
        this.weights = weights;
        this.lore = lore;
        factors = new double[weights.architecture().layers()][][];
    }

    /**
     * An edit that makes a prompt be answered otherwise.
     *
     * @param before edits that are there already, which the new one takes into account
     * @param prompt the words from the full stop on, as {@link Facts#prompt} gives them
     * @param object the new answer
     * @param position of the prompt at which the layer is edited
     * @param seed of the texts before the prompt
     */
    public Edit edit(List<Edit> before, int[] prompt, int object, int layer, int position, long seed) {
        var shape = weights.architecture();
        if (layer < 0 || layer >= shape.layers() || position < 0 || position >= prompt.length) {
            throw new IllegalArgumentException("No layer " + layer + " or no position " + position);
        }
        var texts = texts(prompt, new Dice(seed));
        var span = texts.stream().mapToInt(text -> text.length).max().orElseThrow();
        var pass = new Pass(weights, texts.size(), span, new PlainProducts()).with(before);
        var words = new int[texts.size() * span];
        var targets = new int[words.length];
        Arrays.fill(targets, -1);
        var rows = new int[texts.size()];
        for (var i = 0; i < rows.length; i++) {
            var text = texts.get(i);
            System.arraycopy(text, 0, words, i * span, text.length);
            targets[i * span + text.length - 1] = object;
            rows[i] = i * span + text.length - prompt.length + position;
        }

        pass.runAll(words);
        var key = new double[shape.neurons()];
        for (var row : rows) {
            for (var i = 0; i < key.length; i++) {
                key[i] += pass.values(Part.NEURONS, layer)[row][i] / (double) rows.length;
            }
        }
        var value = value(pass, words, targets, rows, layer);
        var direction = solve(factor(layer), key);
        var along = 0.0;
        for (var i = 0; i < key.length; i++) {
            along += key[i] * direction[i];
        }
        var scaled = new float[key.length];
        for (var i = 0; i < key.length; i++) {
            scaled[i] = (float) (direction[i] / along);
        }
        return new Edit(layer, scaled, value);
    }

    /** The prompt alone, and after each of some true sentences. */
    private List<int[]> texts(int[] prompt, Dice dice) {
        var texts = new ArrayList<int[]>();
        texts.add(prompt);
        while (texts.size() < PREFIXES) {
            var first = lore.tell(dice.below(lore.size()), dice);
            var text = Arrays.copyOf(first, first.length - 1 + prompt.length);
            System.arraycopy(prompt, 0, text, first.length - 1, prompt.length);
            if (text.length <= weights.architecture().context()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** By Adam's steps down the gradient, until the new answer is all but certain: [d]. */
    private float[] value(Pass pass, int[] words, int[] targets, int[] rows, int layer) {
        var d = weights.architecture().width();
        var value = new float[d];
        var mean = new double[d];
        var square = new double[d];
        var size = 0.0;
        for (var row : rows) {
            size += Math.sqrt(Edit.dot(pass.values(Part.RESIDUAL, layer)[row], pass.values(Part.RESIDUAL, layer)[row]))
                    / rows.length;
        }
        var rate = 0.1 * size / Math.sqrt(d);
        pass.hook((part, at, x, from, to) -> {
            if (part == Part.FEED_FORWARD && at == layer) {
                for (var row : rows) {
                    PlainProducts.one(1, value, x[row], d);
                }
            }
        });
        var backward = new Backward(pass);
        for (var step = 1; step <= STEPS; step++) {
            pass.runAll(words);
            var gradient = backward.down(targets, layer);
            if (Math.exp(-backward.loss() / rows.length) > ENOUGH) {
                break;
            }
            for (var i = 0; i < d; i++) {
                var change = 0.0;
                for (var row : rows) {
                    change += gradient[row][i];
                }
                mean[i] = 0.9 * mean[i] + 0.1 * change;
                square[i] = 0.98 * square[i] + 0.02 * change * change;
                var unbiased = mean[i] / (1 - Math.pow(0.9, step));
                var root = Math.sqrt(square[i] / (1 - Math.pow(0.98, step)));
                value[i] -= (float) (rate * unbiased / (root + 1e-8));
            }
        }
        return value;
    }

    private synchronized double[][] factor(int layer) {
        if (factors[layer] == null) {
            factors[layer] = cholesky(moments(layer));
        }
        return factors[layer];
    }

    /** E[k kᵀ] over every word of some thousand sentences, and a little on the diagonal. */
    private double[][] moments(int layer) {
        var n = weights.architecture().neurons();
        var moments = new double[n][n];
        var pass = new Pass(weights);
        var words = 0;
        var dice = new Dice(layer);
        for (var sentence = 0; sentence < SENTENCES; sentence++) {
            pass.run(lore.tell(sentence % lore.size(), dice));
            for (var t = 0; t < pass.length(); t++) {
                var key = pass.values(Part.NEURONS, layer)[t];
                words++;
                for (var i = 0; i < n; i++) {
                    if (key[i] != 0) {
                        for (var j = 0; j <= i; j++) {
                            moments[i][j] += key[i] * (double) key[j];
                        }
                    }
                }
            }
        }
        var trace = 0.0;
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                moments[i][j] /= words;
            }
            trace += moments[i][i] / n;
        }
        for (var i = 0; i < n; i++) {
            moments[i][i] += RIDGE * trace;
        }
        return moments;
    }

    /** The lower triangle whose product with its transpose is the matrix, of which the lower triangle is read. */
    private static double[][] cholesky(double[][] matrix) {
        var n = matrix.length;
        var lower = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private static double[] solve(double[][] lower, double[] right) {
        var n = right.length;
        var x = right.clone();
        for (var i = 0; i < n; i++) {
            for (var k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (var i = n - 1; i >= 0; i--) {
            for (var k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
