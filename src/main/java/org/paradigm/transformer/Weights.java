package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All the numbers that a network has learned, shared by everyone who asks it and never changed while they do. Vectors
 * are matrices of one row.
 */
public final class Weights implements Parameters {
    private final Architecture architecture;
    final float[][] embedding; // [V, d]
    final float[][] positions; // [T, d]
    final float[][] norm; // [1, d]
    final float[][] unembedding; // [d, V]
    final List<Layer> layers;

    /** One layer; where there is no feed-forward module, its three parts have no rows. */
    record Layer(
            float[][] attentionNorm, // [1, d]
            float[][] queryKeyValue, // [d, 3d]
            float[][] output, // [d, d]
            float[][] feedForwardNorm, // [1, d]
            float[][] up, // [d, 4d]; column i is the key of neuron i
            float[][] down) {} // [4d, d]; row i is the value of neuron i

    /** All zero: also the shape of gradients and of an optimiser's moments. */
    Weights(Architecture architecture) {
        this.architecture = architecture;
        var d = architecture.width();
        embedding = new float[architecture.words()][d];
        positions = new float[architecture.context()][d];
        norm = new float[1][d];
        unembedding = new float[d][architecture.words()];
        var all = new ArrayList<Layer>();
        for (var layer = 0; layer < architecture.layers(); layer++) {
            var neurons = architecture.neurons();
            all.add(new Layer(
                    new float[1][d],
                    new float[d][3 * d],
                    new float[d][d],
                    new float[neurons == 0 ? 0 : 1][d],
                    new float[neurons == 0 ? 0 : d][neurons],
                    new float[neurons][d]));
        }
        layers = List.copyOf(all);
    }

    /**
     * As a network begins: normal numbers of a size that keeps the residual stream's, and an unembedding that is the
     * embedding, so that a word at first foretells itself.
     */
    public static Weights random(Architecture architecture, Dice dice) {
        var weights = new Weights(architecture);
        var d = architecture.width();
        var small = (float) (1 / StrictMath.sqrt(2.0 * architecture.layers()));
        fill(weights.embedding, dice, 0.1f);
        fill(weights.positions, dice, 0.1f);
        ones(weights.norm);
        for (var layer : weights.layers) {
            ones(layer.attentionNorm);
            fill(layer.queryKeyValue, dice, (float) (1 / StrictMath.sqrt(d)));
            fill(layer.output, dice, (float) (small / StrictMath.sqrt(d)));
            ones(layer.feedForwardNorm);
            fill(layer.up, dice, (float) (1 / StrictMath.sqrt(d)));
            fill(layer.down, dice, (float) (small / StrictMath.sqrt(4.0 * d)));
        }
        for (var word = 0; word < architecture.words(); word++) {
            for (var i = 0; i < d; i++) {
                weights.unembedding[i][word] = weights.embedding[word][i];
            }
        }
        return weights;
    }

    static void fill(float[][] matrix, Dice dice, float deviation) {
        for (var row : matrix) {
            for (var i = 0; i < row.length; i++) {
                row[i] = deviation * (float) dice.normal();
            }
        }
    }

    private static void ones(float[][] matrix) {
        for (var row : matrix) {
            java.util.Arrays.fill(row, 1);
        }
    }

    public Architecture architecture() {
        return architecture;
    }

    /** Every matrix by its name in files, in a fixed order. What has no rows is not in it. */
    @Override
    public Map<String, float[][]> tensors() {
        var all = new LinkedHashMap<String, float[][]>();
        all.put("embedding", embedding);
        all.put("positions", positions);
        for (var i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            all.put("layers." + i + ".attention.norm", layer.attentionNorm);
            all.put("layers." + i + ".attention.query_key_value", layer.queryKeyValue);
            all.put("layers." + i + ".attention.output", layer.output);
            if (architecture.feedForward()) {
                all.put("layers." + i + ".feed_forward.norm", layer.feedForwardNorm);
                all.put("layers." + i + ".feed_forward.up", layer.up);
                all.put("layers." + i + ".feed_forward.down", layer.down);
            }
        }
        all.put("norm", norm);
        all.put("unembedding", unembedding);
        return all;
    }

    /** Their own copy, for someone who goes on training. */
    Weights copy() {
        var copy = new Weights(architecture);
        copy.set(this);
        return copy;
    }

    /** Takes every number over from others of the same shape. */
    void set(Weights others) {
        var theirs = others.tensors();
        tensors().forEach((name, matrix) -> {
            var from = theirs.get(name);
            for (var i = 0; i < matrix.length; i++) {
                System.arraycopy(from[i], 0, matrix[i], 0, matrix[i].length);
            }
        });
    }

    void clear() {
        tensors().values().forEach(matrix -> {
            for (var row : matrix) {
                java.util.Arrays.fill(row, 0);
            }
        });
    }

    /** What excites neuron i of a layer's feed-forward module: its key, [d]. */
    public float[] key(int layer, int neuron) {
        var up = layers.get(layer).up;
        var key = new float[up.length]; // [d]
        for (var i = 0; i < key.length; i++) {
            key[i] = up[i][neuron];
        }
        return key;
    }

    /** What neuron i adds to the residual stream when it is excited: its value, [d]. */
    public float[] value(int layer, int neuron) {
        return layers.get(layer).down[neuron].clone();
    }

    /**
     * How much a vector of the residual stream, a neuron's value for instance, speaks for each word: [V]. The gains of
     * the last normalisation are applied, its division is not, so that only the order and the signs tell something.
     */
    public float[] promotes(float[] vector) {
        var logits = new float[1][architecture.words()]; // [1, V]
        var scaled = new float[1][architecture.width()]; // [1, d]
        for (var i = 0; i < vector.length; i++) {
            scaled[0][i] = vector[i] * norm[0][i];
        }
        new PlainProducts().multiply(scaled, unembedding, logits, 0, 1, vector.length, architecture.words(), false);
        return logits[0];
    }
}
