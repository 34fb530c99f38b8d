package org.paradigm.transformer;

import java.util.Arrays;

/**
 * The way back through a {@link Pass}: from how wrong its guesses were to what each weight had to do with it, by hand,
 * module by module (Rumelhart et al. 1986). In the names, dX is the gradient of the loss for X.
 */
final class Backward {
    /** Where no weight is to learn. */
    private static final Weights.Layer NOTHING =
            new Weights.Layer(new float[1][], null, null, new float[1][], null, null);

    private final Pass pass;
    private final Architecture shape;
    private final int rows;
    private final float[][] logits; // [R, V]
    private final float[][] dNormed; // [R, d]
    private final float[][] dNormedBefore; // [R, d]
    private final float[][] dMixed; // [R, d]
    private final float[][] dQueryKeyValue; // [R, 3d]
    private final float[][] dNeurons; // [R, 4d]
    private final float[][] dx; // [R, d], of the residual stream
    private double loss;
    private int right;

    /** For runs of this pass, as often as wanted. */
    Backward(Pass pass) {
        this.pass = pass;
        this.shape = pass.shape;
        rows = pass.sequences * pass.span;
        var d = shape.width();
        logits = new float[rows][shape.words()];
        dNormed = new float[rows][d];
        dNormedBefore = new float[rows][d];
        dMixed = new float[rows][d];
        dQueryKeyValue = new float[rows][3 * d];
        dNeurons = new float[rows][shape.neurons()];
        dx = new float[rows][d];
    }

    /** Summed over all targets, in nats: −ln of the probability that each target was given. */
    double loss() {
        return loss;
    }

    /** How many targets were the most likely word. */
    int right() {
        return right;
    }

    /**
     * Adds to {@code gradients} those of {@code scale} times the summed loss.
     *
     * @param targets for each row the word that should have been foretold, or −1 where that does not matter
     */
    void run(int[] targets, float scale, Weights gradients) {
        crossEntropy(targets, scale);
        unembedding(gradients);
        for (var layer = shape.layers() - 1; layer >= 0; layer--) {
            layer(layer, gradients);
        }
        embedding(gradients);
    }

    /**
     * The gradient of the loss for the residual stream at the end of a layer, [R, d], which is also that for what its
     * feed-forward module has added. Weights get no gradients.
     */
    float[][] down(int[] targets, int toLayer) {
        crossEntropy(targets, 1);
        unembedding(null);
        for (var layer = shape.layers() - 1; layer > toLayer; layer--) {
            layer(layer, null);
        }
        return dx;
    }

    /**
     * As {@link #run}, from the residual stream at the end of the last layer on, for a network that goes on after it.
     *
     * @param dResidual the gradient of the loss for it, [R, d]
     */
    void down(float[][] dResidual, Weights gradients) {
        for (var r = 0; r < rows; r++) {
            System.arraycopy(dResidual[r], 0, dx[r], 0, shape.width());
        }
        for (var layer = shape.layers() - 1; layer >= 0; layer--) {
            layer(layer, gradients);
        }
        embedding(gradients);
    }

    /** Probabilities less what was right: [R, d] → logits [R, V], in place of which their gradient is left. */
    private void crossEntropy(int[] targets, float scale) {
        pass.products.multiply(
                pass.normed, pass.weights.unembedding, logits, 0, rows, shape.width(), shape.words(), false);
        loss = 0;
        right = 0;
        for (var r = 0; r < rows; r++) {
            var row = logits[r];
            if (targets[r] < 0) {
                Arrays.fill(row, 0);
                continue;
            }
            Exponential.softmax(row, 0, row.length);
            loss -= StrictMath.log(Math.max(row[targets[r]], 1e-30));
            var best = 0;
            for (var word = 1; word < row.length; word++) {
                best = row[word] > row[best] ? word : best;
            }
            right += best == targets[r] ? 1 : 0;
            for (var word = 0; word < row.length; word++) {
                row[word] *= scale;
            }
            row[targets[r]] -= scale;
        }
    }

    private void unembedding(Weights gradients) {
        var last = pass.traces.get(shape.layers() - 1).residual;
        back(
                pass.normed,
                pass.weights.unembedding,
                logits,
                dNormed,
                gradients == null ? null : gradients.unembedding); // [R, V] → [R, d]
        clear(dx);
        Normalization.backward(
                last,
                pass.weights.norm[0],
                pass.inverse,
                dNormed,
                dx,
                gradients == null ? null : gradients.norm[0],
                0,
                rows);
    }

    private void layer(int number, Weights gradients) {
        var layer = pass.weights.layers.get(number);
        var trace = pass.traces.get(number);
        var change = gradients == null ? NOTHING : gradients.layers.get(number);
        var before = number == 0 ? pass.embedded : pass.traces.get(number - 1).residual;

        if (shape.feedForward()) {
            FeedForward.backward(
                    pass.products,
                    layer,
                    transpose(layer.down()),
                    pass.edits(number),
                    trace.neurons,
                    dx,
                    dNeurons,
                    rows); // [R, d] → [R, 4d]
            learn(trace.neurons, dx, change.down());
            back(trace.feedForwardNormed, layer.up(), dNeurons, dNormedBefore, change.up()); // [R, 4d] → [R, d]
            Normalization.backward(
                    trace.between,
                    layer.feedForwardNorm()[0],
                    trace.feedForwardInverse,
                    dNormedBefore,
                    dx,
                    change.feedForwardNorm()[0],
                    0,
                    rows);
        }

        back(trace.mixed, layer.output(), dx, dMixed, change.output());
        clear(dQueryKeyValue);
        for (var start = 0; start < rows; start += pass.span) {
            Attention.backward(
                    shape,
                    number,
                    trace.queryKeyValue,
                    trace.attentionWeights,
                    dMixed,
                    dQueryKeyValue,
                    start,
                    pass.length(start)); // [R, d] → [R, 3d]
        }
        back(trace.attentionNormed, layer.queryKeyValue(), dQueryKeyValue, dNormedBefore, change.queryKeyValue());
        Normalization.backward(
                before,
                layer.attentionNorm()[0],
                trace.attentionInverse,
                dNormedBefore,
                dx,
                change.attentionNorm()[0],
                0,
                rows);
    }

    private void embedding(Weights gradients) {
        for (var r = 0; r < rows; r++) {
            PlainProducts.one(1, dx[r], gradients.embedding[pass.tokens[r]], shape.width());
            PlainProducts.one(1, dx[r], gradients.positions[r % pass.span], shape.width());
        }
    }

    /** Back through y = x · W: dx = dy · Wᵀ [R, in], and dW += xᵀ · dy [in, out]. */
    private void back(float[][] x, float[][] w, float[][] dy, float[][] dx, float[][] dw) {
        pass.products.multiply(dy, transpose(w), dx, 0, rows, w[0].length, w.length, false);
        learn(x, dy, dw);
    }

    private void learn(float[][] x, float[][] dy, float[][] dw) {
        if (dw != null) {
            pass.products.multiply(transpose(x), dy, dw, 0, dw.length, rows, dw[0].length, true);
        }
    }

    static float[][] transpose(float[][] matrix) {
        var turned = new float[matrix[0].length][matrix.length];
        for (var i = 0; i < matrix.length; i++) {
            for (var j = 0; j < turned.length; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }

    private static void clear(float[][] matrix) {
        for (var row : matrix) {
            Arrays.fill(row, 0);
        }
    }
}
