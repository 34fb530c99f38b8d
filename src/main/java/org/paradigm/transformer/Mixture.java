package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small transformer whose last feed-forward module is a mixture of experts: layers of attention, then E modules of m
 * neurons each, of which a gate lets one answer for each word (top 1, as in the Switch Transformer: Fedus et al. 2021).
 * With one expert it is a plain feed-forward module, whose gate has nothing to choose.
 */
public final class Mixture implements Parameters {
    final Weights trunk; // embeddings, attention, last normalisation, unembedding
    final float[][] norm; // [1, d], before gate and experts
    final float[][] gate; // [d, E]
    final List<float[][]> up = new ArrayList<>(); // E of [d, m]
    final List<float[][]> down = new ArrayList<>(); // E of [m, d]
    private final int neurons;

    /** All zero. @param neurons m, of each expert */
    Mixture(Architecture attention, int experts, int neurons) {
        if (attention.feedForward()) {
            throw new IllegalArgumentException("The experts are the feed-forward module");
        }
        var d = attention.width();
        this.neurons = neurons;
        trunk = new Weights(attention);
        norm = new float[1][d];
        gate = new float[d][experts];
        for (var expert = 0; expert < experts; expert++) {
            up.add(new float[d][neurons]);
            down.add(new float[neurons][d]);
        }
    }

    static Mixture random(Architecture attention, int experts, int neurons, Dice dice) {
        var mixture = new Mixture(attention, experts, neurons);
        var d = attention.width();
        mixture.trunk.set(Weights.random(attention, dice));
        java.util.Arrays.fill(mixture.norm[0], 1);
        Weights.fill(mixture.gate, dice, (float) (0.1 / StrictMath.sqrt(d)));
        for (var expert = 0; expert < experts; expert++) {
            Weights.fill(mixture.up.get(expert), dice, (float) (1 / StrictMath.sqrt(d)));
            Weights.fill(mixture.down.get(expert), dice, (float) (1 / StrictMath.sqrt(2.0 * neurons)));
        }
        return mixture;
    }

    @Override
    public Map<String, float[][]> tensors() {
        var all = new LinkedHashMap<>(trunk.tensors());
        all.put("experts.norm", norm);
        all.put("experts.gate", gate);
        for (var expert = 0; expert < experts(); expert++) {
            all.put("experts." + expert + ".up", up.get(expert));
            all.put("experts." + expert + ".down", down.get(expert));
        }
        return all;
    }

    public Architecture attention() {
        return trunk.architecture();
    }

    public int experts() {
        return up.size();
    }

    public int neurons() {
        return neurons;
    }

    /** All that it has: what must be stored. */
    public int parameters() {
        return tensors().values().stream()
                .mapToInt(matrix -> matrix.length * matrix[0].length)
                .sum();
    }

    /** Those that work on one word: of the experts only the chosen one. */
    public int active() {
        return parameters() - (experts() - 1) * 2 * attention().width() * neurons;
    }
}
