package org.paradigm.transformer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came before the transformer: a long short-term memory (Hochreiter and Schmidhuber 1997), which reads word by word
 * and carries everything that it will need in one vector; on request with attention over the states that it has been in
 * (Bahdanau et al. 2014, in the bilinear form of Luong et al. 2015), so that it may look back instead of remembering.
 */
public final class Recurrent implements Parameters {
    private final int words;
    private final int width;
    private final boolean attention;
    final float[][] embedding; // [V, d]
    final float[][] input; // [d, 4d], for the input, forget and output gate and the candidate
    final float[][] recurrent; // [d, 4d]
    final float[][] bias; // [1, 4d]
    final float[][] output; // [d, V]
    final float[][] match; // [d, d], how well a state fits another
    final float[][] looked; // [d, V], what has been looked up

    /** All zero. */
    Recurrent(int words, int width, boolean attention) {
        this.words = words;
        this.width = width;
        this.attention = attention;
        embedding = new float[words][width];
        input = new float[width][4 * width];
        recurrent = new float[width][4 * width];
        bias = new float[1][4 * width];
        output = new float[width][words];
        match = new float[attention ? width : 0][width];
        looked = new float[attention ? width : 0][words];
    }

    static Recurrent random(int words, int width, boolean attention, Dice dice) {
        var network = new Recurrent(words, width, attention);
        network.tensors().forEach((name, matrix) -> {
            for (var row : matrix) {
                for (var i = 0; i < row.length && !name.equals("bias"); i++) {
                    row[i] = (float) (dice.normal() / StrictMath.sqrt(name.equals("embedding") ? 4 : width));
                }
            }
        });
        // Forget nothing at first (Gers et al. 2000).
        Arrays.fill(network.bias[0], width, 2 * width, 1);
        return network;
    }

    @Override
    public Map<String, float[][]> tensors() {
        var all = new LinkedHashMap<String, float[][]>();
        all.put("embedding", embedding);
        all.put("input", input);
        all.put("recurrent", recurrent);
        all.put("bias", bias);
        all.put("output", output);
        if (attention) {
            all.put("match", match);
            all.put("looked", looked);
        }
        return all;
    }

    public int words() {
        return words;
    }

    public int width() {
        return width;
    }

    public boolean attends() {
        return attention;
    }

    public int parameters() {
        return tensors().values().stream()
                .mapToInt(matrix -> matrix.length * matrix[0].length)
                .sum();
    }
}
