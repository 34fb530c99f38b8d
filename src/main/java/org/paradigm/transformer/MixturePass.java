package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way through a {@link Mixture}, forwards and back. A word's residual vector x goes to the expert e that the gate finds
 * likeliest, and comes back with p(e|x) · expert(x) added: only through that factor does the gate learn. One pass belongs
 * to one thread.
 */
public final class MixturePass {
    private final Mixture mixture;
    private final Pass trunk;
    private final Backward backward;
    private final Products products;
    private final int rows;
    private final int d;
    private final float[][] normed; // [R, d]
    private final float[] inverse; // [R]
    private final float[][] shares; // [R, E], what the gate gives each expert
    private final int[] chosen; // [R]
    private final float[][] neurons; // [R, m], of the chosen expert
    private final float[][] answers; // [R, d]
    private final float[][] sum; // [R, d]
    private final float[][] last; // [R, d]
    private final float[] lastInverse; // [R]
    private final float[][] logits; // [R, V]
    private int read;
    private double loss;

    /** For one sequence of up to as many positions as the network can look at. */
    public MixturePass(Mixture mixture) {
        this(mixture, 1, mixture.attention().context(), new PlainProducts());
    }

    MixturePass(Mixture mixture, int sequences, int span, Products products) {
        this.mixture = mixture;
        this.products = products;
        trunk = new Pass(mixture.trunk, sequences, span, products);
        backward = new Backward(trunk);
        rows = sequences * span;
        d = mixture.attention().width();
        normed = new float[rows][d];
        inverse = new float[rows];
        shares = new float[rows][mixture.experts()];
        chosen = new int[rows];
        neurons = new float[rows][mixture.neurons()];
        answers = new float[rows][d];
        sum = new float[rows][d];
        last = new float[rows][d];
        lastInverse = new float[rows];
        logits = new float[rows][mixture.attention().words()];
    }

    /** Reads a sequence from its beginning. */
    public MixturePass run(int... words) {
        trunk.run(words);
        return forward(words.length);
    }

    /** Reads all sequences at once, one after another in {@code words}. */
    MixturePass runAll(int[] words) {
        trunk.runAll(words);
        return forward(words.length);
    }

    private MixturePass forward(int to) {
        read = to;
        var x = residual();
        Normalization.forward(x, mixture.norm[0], normed, inverse, 0, to);
        products.multiply(normed, mixture.gate, shares, 0, to, d, mixture.experts(), false); // [R, d] → [R, E]
        for (var r = 0; r < to; r++) {
            Exponential.softmax(shares[r], 0, mixture.experts());
            chosen[r] = 0;
            for (var expert = 1; expert < mixture.experts(); expert++) {
                chosen[r] = shares[r][expert] > shares[r][chosen[r]] ? expert : chosen[r];
            }
        }
        for (var expert = 0; expert < mixture.experts(); expert++) {
            var mine = rowsOf(expert);
            var in = pick(normed, mine);
            var hidden = pick(neurons, mine);
            var count = mine.size();
            products.multiply(in, mixture.up.get(expert), hidden, 0, count, d, mixture.neurons(), false);
            for (var row : hidden) {
                for (var i = 0; i < row.length; i++) {
                    row[i] = Math.max(0, row[i]);
                }
            }
            products.multiply(
                    hidden, mixture.down.get(expert), pick(answers, mine), 0, count, mixture.neurons(), d, false);
        }
        for (var r = 0; r < to; r++) {
            var share = shares[r][chosen[r]];
            for (var i = 0; i < d; i++) {
                sum[r][i] = x[r][i] + share * answers[r][i];
            }
        }
        Normalization.forward(sum, mixture.trunk.norm[0], last, lastInverse, 0, to);
        products.multiply(last, mixture.trunk.unembedding, logits, 0, to, d, logits[0].length, false); // → [R, V]
        return this;
    }

    private float[][] residual() {
        return trunk.traces.get(mixture.attention().layers() - 1).residual;
    }

    private List<Integer> rowsOf(int expert) {
        var mine = new ArrayList<Integer>();
        for (var r = 0; r < read; r++) {
            if (chosen[r] == expert) {
                mine.add(r);
            }
        }
        return mine;
    }

    /** The very rows, not copies. */
    private static float[][] pick(float[][] matrix, List<Integer> rows) {
        return rows.stream().map(r -> matrix[r]).toArray(float[][]::new);
    }

    /** The expert that answered for a position. */
    public int expert(int position) {
        return chosen[position];
    }

    /** What the gate gave each expert at a position, [E]; sums to 1. */
    public float[] shares(int position) {
        return shares[position].clone();
    }

    /** The probability of every word to come after a position, [V]. */
    public float[] probabilities(int position) {
        var probabilities = logits[position].clone();
        Exponential.softmax(probabilities, 0, probabilities.length);
        return probabilities;
    }

    /** Summed over the targets of the last way back, in nats; without the balance. */
    double loss() {
        return loss;
    }

    /** Per target, in nats, of what was read last. */
    double loss(int[] targets) {
        var nats = 0.0;
        var counted = 0;
        for (var r = 0; r < read; r++) {
            if (targets[r] >= 0) {
                nats -= StrictMath.log(Math.max(probabilities(r)[targets[r]], 1e-30));
                counted++;
            }
        }
        return nats / counted;
    }

    /** Which share of the rows that have a target each expert answered for, [E]. */
    double[] load(int[] targets) {
        var load = new double[mixture.experts()];
        var counted = 0;
        for (var r = 0; r < read; r++) {
            if (targets[r] >= 0) {
                load[chosen[r]]++;
                counted++;
            }
        }
        for (var expert = 0; expert < load.length; expert++) {
            load[expert] /= Math.max(1, counted);
        }
        return load;
    }

    /**
     * The term that asks for balance (Fedus et al. 2021, equation 4): E · Σ load(e) · mean share(e), over the rows that
     * have a target. 1 when all experts answer for equally many, E when one answers for all and the gate is sure of it.
     */
    double imbalance(int[] targets) {
        var load = load(targets);
        var counted =
                Math.max(1, Arrays.stream(targets).filter(target -> target >= 0).count());
        var imbalance = 0.0;
        for (var r = 0; r < read; r++) {
            for (var expert = 0; expert < load.length && targets[r] >= 0; expert++) {
                imbalance += load.length * load[expert] * shares[r][expert] / counted;
            }
        }
        return imbalance;
    }

    /**
     * After {@link #runAll}: adds the gradients of the mean loss per target and of {@code balance} times the imbalance,
     * whose loads count as constants.
     *
     * @param targets for each row the word that should have been foretold, or −1 where that does not matter
     */
    void back(int[] targets, float balance, Mixture gradients) {
        var counted = Math.max(
                1, (int) Arrays.stream(targets).filter(target -> target >= 0).count());
        crossEntropy(targets, 1f / counted);
        var dLast = new float[rows][d];
        back(last, mixture.trunk.unembedding, logits, dLast, gradients.trunk.unembedding, false);
        var dSum = new float[rows][d];
        Normalization.backward(sum, mixture.trunk.norm[0], lastInverse, dLast, dSum, gradients.trunk.norm[0], 0, rows);

        var dNormed = new float[rows][d];
        var dShares = gate(targets, balance / counted, dSum);
        experts(dSum, dNormed, gradients);
        back(normed, mixture.gate, dShares, dNormed, gradients.gate, true);
        Normalization.backward(residual(), mixture.norm[0], inverse, dNormed, dSum, gradients.norm[0], 0, rows);
        backward.down(dSum, gradients.trunk);
    }

    /** Logits become their gradients. */
    private void crossEntropy(int[] targets, float scale) {
        loss = 0;
        for (var r = 0; r < rows; r++) {
            if (targets[r] < 0) {
                Arrays.fill(logits[r], 0);
                continue;
            }
            Exponential.softmax(logits[r], 0, logits[r].length);
            loss -= StrictMath.log(Math.max(logits[r][targets[r]], 1e-30));
            logits[r][targets[r]] -= 1;
            for (var word = 0; word < logits[r].length; word++) {
                logits[r][word] *= scale;
            }
        }
    }

    /** What the gate had to do with it, before its softmax: dSum [R, d] → [R, E]. */
    private float[][] gate(int[] targets, float balance, float[][] dSum) {
        var load = load(targets);
        var experts = load.length;
        var dShares = new float[rows][experts];
        for (var r = 0; r < rows; r++) {
            var row = dShares[r];
            for (var expert = 0; expert < experts && targets[r] >= 0; expert++) {
                row[expert] = (float) (balance * experts * load[expert]);
            }
            row[chosen[r]] += Edit.dot(dSum[r], answers[r]);
            var expected = Edit.dot(row, shares[r]);
            for (var expert = 0; expert < experts; expert++) {
                row[expert] = shares[r][expert] * (row[expert] - expected);
            }
        }
        return dShares;
    }

    /** Back through the experts, each for its own rows. */
    private void experts(float[][] dSum, float[][] dNormed, Mixture gradients) {
        for (var expert = 0; expert < mixture.experts(); expert++) {
            var mine = rowsOf(expert);
            var hidden = pick(neurons, mine);
            var dAnswers = new float[mine.size()][d];
            var dNeurons = new float[mine.size()][mixture.neurons()];
            for (var i = 0; i < dAnswers.length; i++) {
                PlainProducts.one(shares[mine.get(i)][expert], dSum[mine.get(i)], dAnswers[i], d);
            }
            back(hidden, mixture.down.get(expert), dAnswers, dNeurons, gradients.down.get(expert), false);
            for (var i = 0; i < dNeurons.length; i++) {
                for (var j = 0; j < mixture.neurons(); j++) {
                    dNeurons[i][j] = hidden[i][j] > 0 ? dNeurons[i][j] : 0;
                }
            }
            back(
                    pick(normed, mine),
                    mixture.up.get(expert),
                    dNeurons,
                    pick(dNormed, mine),
                    gradients.up.get(expert),
                    false);
        }
    }

    /** Back through y = x · W: dx = dy · Wᵀ, or added to it, [R, in], and dW += xᵀ · dy [in, out]. */
    private void back(float[][] x, float[][] w, float[][] dy, float[][] dx, float[][] dw, boolean add) {
        if (dy.length > 0) {
            products.multiply(dy, Backward.transpose(w), dx, 0, dy.length, w[0].length, w.length, add);
            products.multiply(Backward.transpose(x), dy, dw, 0, w.length, dy.length, w[0].length, true);
        }
    }
}
