package org.paradigm.transformer;

import java.util.List;

/**
 * The feed-forward module: 4d neurons, each with a key that it looks for and a value that it then adds.
 * relu(x · up) · down. An {@link Edit} is one more neuron's worth of memory: it adds its value as far as the neurons'
 * excitement lies along its direction.
 */
final class FeedForward {
    private FeedForward() {}

    /** x [R, d] → hidden [R, 4d] → out [R, d], for rows {@code from} to {@code to - 1}. Hooks come in between, so it is two steps. */
    static void excite(Products products, Weights.Layer layer, float[][] x, float[][] hidden, int from, int to) {
        var neurons = layer.down().length;
        products.multiply(x, layer.up(), hidden, from, to, layer.up().length, neurons, false); // [R, d] → [R, 4d]
        for (var r = from; r < to; r++) {
            var row = hidden[r];
            for (var i = 0; i < neurons; i++) {
                row[i] = Math.max(0, row[i]);
            }
        }
    }

    static void recall(
            Products products,
            Weights.Layer layer,
            List<Edit> edits,
            float[][] hidden,
            float[][] out,
            int from,
            int to) {
        var d = layer.up().length;
        products.multiply(hidden, layer.down(), out, from, to, layer.down().length, d, false); // [R, 4d] → [R, d]
        for (var edit : edits) {
            for (var r = from; r < to; r++) {
                PlainProducts.one(edit.along(hidden[r]), edit.value(), out[r], d);
            }
        }
    }

    /** dOut [R, d] → dHidden [R, 4d], with nothing for neurons that were silent; for all rows. */
    static void backward(
            Products products,
            Weights.Layer layer,
            float[][] downTransposed,
            List<Edit> edits,
            float[][] hidden,
            float[][] dOut,
            float[][] dHidden,
            int rows) {
        var d = layer.up().length;
        var neurons = layer.down().length;
        products.multiply(dOut, downTransposed, dHidden, 0, rows, d, neurons, false); // [R, d] → [R, 4d]
        for (var edit : edits) {
            for (var r = 0; r < rows; r++) {
                PlainProducts.one(Edit.dot(dOut[r], edit.value()), edit.direction(), dHidden[r], neurons);
            }
        }
        for (var r = 0; r < rows; r++) {
            for (var i = 0; i < neurons; i++) {
                dHidden[r][i] = hidden[r][i] > 0 ? dHidden[r][i] : 0;
            }
        }
    }
}
