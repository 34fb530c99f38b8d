package org.paradigm.transformer;

import java.util.Arrays;

/**
 * A way through a {@link Recurrent} network, forwards and back, for several sequences of equal length at once. Row t · B
 * + b is word t of sequence b, so that a step of all sequences is a run of rows. One pass belongs to one thread.
 */
public final class RecurrentPass {
    private final Recurrent network;
    private final Products products;
    private final int sequences;
    private final int span;
    private final int rows;
    private final int d;
    private final float[][] x; // [R, d], rows of the embedding
    private final float[][] gates; // [R, 4d]
    private final float[][] memory; // [R, d]
    private final float[][] state; // [R, d]
    private final float[][] before; // [R, d], the state one word earlier: rows of state itself
    private final float[][] memoryBefore;
    private final float[][] query; // [R, d]
    private final float[][] weights; // [R, T]
    private final float[][] context; // [R, d]
    private final float[][] logits; // [R, V]
    private final float[][] dState; // [R, d]
    private final float[][] dBefore; // rows of dState
    private int[] tokens = new int[0];
    private double loss;

    /** For one sequence of up to {@code span} words. */
    public RecurrentPass(Recurrent network, int span) {
        this(network, 1, span, new PlainProducts());
    }

    RecurrentPass(Recurrent network, int sequences, int span, Products products) {
        this.network = network;
        this.products = products;
        this.sequences = sequences;
        this.span = span;
        rows = sequences * span;
        d = network.width();
        x = new float[rows][];
        gates = new float[rows][4 * d];
        memory = new float[rows][d];
        state = new float[rows][d];
        query = new float[rows][d];
        weights = new float[rows][span];
        context = new float[rows][d];
        logits = new float[rows][network.words()];
        dState = new float[rows][d];
        before = shifted(state);
        memoryBefore = shifted(memory);
        dBefore = shifted(dState);
    }

    private float[][] shifted(float[][] of) {
        var earlier = new float[rows][];
        for (var r = 0; r < rows; r++) {
            earlier[r] = r < sequences ? new float[d] : of[r - sequences];
        }
        return earlier;
    }

    /** Reads a sequence from its beginning. */
    public RecurrentPass run(int... words) {
        if (words.length == 0
                || words.length > span
                || Arrays.stream(words).anyMatch(w -> w < 0 || w >= network.words())) {
            throw new IllegalArgumentException("1 to " + span + " words below " + network.words());
        }
        return read(words);
    }

    /** @param words time by time, those of all sequences at once */
    RecurrentPass read(int[] words) {
        tokens = words.clone();
        var to = words.length;
        for (var r = 0; r < to; r++) {
            x[r] = network.embedding[words[r]];
        }
        products.multiply(x, network.input, gates, 0, to, d, 4 * d, false); // [R, d] → [R, 4d]
        for (var from = 0; from < to; from += sequences) {
            products.multiply(before, network.recurrent, gates, from, from + sequences, d, 4 * d, true);
            for (var r = from; r < from + sequences; r++) {
                open(gates[r]);
                for (var i = 0; i < d; i++) {
                    memory[r][i] = gates[r][d + i] * memoryBefore[r][i] + gates[r][i] * gates[r][3 * d + i];
                    state[r][i] = gates[r][2 * d + i] * tanh(memory[r][i]);
                }
            }
        }
        products.multiply(state, network.output, logits, 0, to, d, network.words(), false); // [R, d] → [R, V]
        if (network.attends()) {
            products.multiply(state, network.match, query, 0, to, d, d, false);
            for (var r = 0; r < to; r++) {
                look(r);
            }
            products.multiply(context, network.looked, logits, 0, to, d, network.words(), true);
        }
        return this;
    }

    private void open(float[] row) {
        for (var i = 0; i < 4 * d; i++) {
            var sum = row[i] + network.bias[0][i];
            row[i] = i < 3 * d ? sigmoid(sum) : tanh(sum);
        }
    }

    /** Attends to all states up to this one. */
    private void look(int r) {
        var time = r / sequences;
        Arrays.fill(context[r], 0);
        for (var s = 0; s <= time; s++) {
            weights[r][s] = Edit.dot(query[r], state[s * sequences + r % sequences]);
        }
        Exponential.softmax(weights[r], 0, time + 1);
        for (var s = 0; s <= time; s++) {
            PlainProducts.one(weights[r][s], state[s * sequences + r % sequences], context[r], d);
        }
    }

    /** How many words have been read. */
    public int length() {
        return tokens.length / sequences;
    }

    /** The probability of every word to come after a position, [V]; for a single sequence. */
    public float[] probabilities(int position) {
        var probabilities = logits[position].clone();
        Exponential.softmax(probabilities, 0, probabilities.length);
        return probabilities;
    }

    /** How much a position attends to each up to itself, for a single sequence and a network that attends. */
    public float[] attention(int position) {
        return Arrays.copyOf(weights[position], position + 1);
    }

    /** Summed over the targets of the last way back, in nats. */
    double loss() {
        return loss;
    }

    /** After a run: adds the gradients of {@code scale} times the summed loss. Targets are laid out like the words; −1 is none. */
    void back(int[] targets, float scale, Recurrent gradients) {
        loss = 0;
        for (var r = 0; r < rows; r++) {
            if (targets[r] < 0) {
                Arrays.fill(logits[r], 0);
                continue;
            }
            Exponential.softmax(logits[r], 0, network.words());
            loss -= StrictMath.log(Math.max(logits[r][targets[r]], 1e-30));
            logits[r][targets[r]] -= 1;
            for (var word = 0; word < network.words(); word++) {
                logits[r][word] *= scale;
            }
        }
        learn(state, logits, gradients.output);
        products.multiply(
                logits,
                Backward.transpose(network.output),
                dState,
                0,
                rows,
                network.words(),
                d,
                false); // [R, V] → [R, d]
        if (network.attends()) {
            backThroughAttention(gradients);
        }
        backThroughTime(gradients);
    }

    private void backThroughAttention(Recurrent gradients) {
        learn(context, logits, gradients.looked);
        var dContext = new float[rows][d];
        var dQuery = new float[rows][d];
        var dWeight = new float[span];
        products.multiply(logits, Backward.transpose(network.looked), dContext, 0, rows, network.words(), d, false);
        for (var r = 0; r < rows; r++) {
            var time = r / sequences;
            var expected = Edit.dot(dContext[r], context[r]);
            for (var s = 0; s <= time; s++) {
                var row = s * sequences + r % sequences;
                dWeight[s] = weights[r][s] * (Edit.dot(dContext[r], state[row]) - expected);
                PlainProducts.one(weights[r][s], dContext[r], dState[row], d);
                PlainProducts.one(dWeight[s], state[row], dQuery[r], d);
                PlainProducts.one(dWeight[s], query[r], dState[row], d);
            }
        }
        learn(state, dQuery, gradients.match);
        products.multiply(dQuery, Backward.transpose(network.match), dState, 0, rows, d, d, true);
    }

    private void backThroughTime(Recurrent gradients) {
        var dGates = new float[rows][4 * d];
        var dMemory = new float[sequences][d];
        var turned = Backward.transpose(network.recurrent); // [4d, d]
        for (var from = rows - sequences; from >= 0; from -= sequences) {
            for (var b = 0; b < sequences; b++) {
                var r = from + b;
                for (var i = 0; i < d; i++) {
                    var in = gates[r][i];
                    var keep = gates[r][d + i];
                    var out = gates[r][2 * d + i];
                    var candidate = gates[r][3 * d + i];
                    var shown = tanh(memory[r][i]);
                    var change = dMemory[b][i] + dState[r][i] * out * (1 - shown * shown);
                    dGates[r][i] = change * candidate * in * (1 - in);
                    dGates[r][d + i] = change * memoryBefore[r][i] * keep * (1 - keep);
                    dGates[r][2 * d + i] = dState[r][i] * shown * out * (1 - out);
                    dGates[r][3 * d + i] = change * in * (1 - candidate * candidate);
                    dMemory[b][i] = change * keep;
                }
            }
            products.multiply(dGates, turned, dBefore, from, from + sequences, 4 * d, d, true); // [B, 4d] → [B, d]
        }
        learn(x, dGates, gradients.input);
        learn(before, dGates, gradients.recurrent);
        var dx = new float[rows][d];
        products.multiply(dGates, Backward.transpose(network.input), dx, 0, rows, 4 * d, d, false); // [R, 4d] → [R, d]
        for (var r = 0; r < rows; r++) {
            PlainProducts.one(1, dGates[r], gradients.bias[0], 4 * d);
            PlainProducts.one(1, dx[r], gradients.embedding[tokens[r]], d);
        }
    }

    private void learn(float[][] in, float[][] dOut, float[][] dw) {
        products.multiply(Backward.transpose(in), dOut, dw, 0, dw.length, rows, dw[0].length, true);
    }

    private static float sigmoid(float x) {
        return 1 / (1 + Exponential.exp(-x));
    }

    private static float tanh(float x) {
        return 2 * sigmoid(2 * x) - 1;
    }
}
