package org.paradigm.transformer;

import java.util.function.Supplier;

/**
 * The optimiser (Kingma and Ba 2014; Loshchilov and Hutter 2017): every number moves by its gradient's running mean
 * over the root of its square's; matrices shrink a little besides.
 */
final class AdamW {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-8f;

    private final float decay;
    final Parameters mean;
    final Parameters square;
    private int steps;

    /** @param zeros makes numbers of the same shape as those that are to be learned, all 0 */
    AdamW(Supplier<? extends Parameters> zeros, float decay) {
        this.decay = decay;
        mean = zeros.get();
        square = zeros.get();
    }

    int steps() {
        return steps;
    }

    void resume(int steps) {
        this.steps = steps;
    }

    /**
     * One step. Gradients are first scaled down to a norm of at most {@code clip}.
     *
     * @return the norm that they had
     */
    double step(Parameters weights, Parameters gradients, float rate, double clip) {
        var norm = norm(gradients);
        var scale = (float) (norm > clip ? clip / norm : 1);
        steps++;
        var correct1 = (float) (1 / (1 - StrictMath.pow(BETA1, steps)));
        var correct2 = (float) (1 / (1 - StrictMath.pow(BETA2, steps)));
        var all = weights.tensors();
        var changes = gradients.tensors();
        var means = mean.tensors();
        var squares = square.tensors();
        all.forEach((name, matrix) -> {
            var shrink = matrix.length > 1 ? 1 - rate * decay : 1;
            for (var i = 0; i < matrix.length; i++) {
                var w = matrix[i];
                var g = changes.get(name)[i];
                var m = means.get(name)[i];
                var s = squares.get(name)[i];
                for (var j = 0; j < w.length; j++) {
                    var change = g[j] * scale;
                    m[j] = BETA1 * m[j] + (1 - BETA1) * change;
                    s[j] = BETA2 * s[j] + (1 - BETA2) * change * change;
                    var root = (float) Math.sqrt(s[j] * correct2);
                    w[j] = w[j] * shrink - rate * (m[j] * correct1) / (root + EPSILON);
                }
            }
        });
        return norm;
    }

    private static double norm(Parameters gradients) {
        var sum = 0.0;
        for (var matrix : gradients.tensors().values()) {
            for (var row : matrix) {
                for (var value : row) {
                    sum += (double) value * value;
                }
            }
        }
        return Math.sqrt(sum);
    }
}
