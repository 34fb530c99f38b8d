package org.paradigm.transformer;

/**
 * Root-mean-square normalisation (Zhang and Sennrich 2019): each position's vector is brought to the same length, then
 * each of its numbers gets a learned gain. y = g · x / √(mean(x²) + ε).
 */
final class Normalization {
    private static final float EPSILON = 1e-5f;

    private Normalization() {}

    /** Normalises rows {@code from} to {@code to - 1} of x [R, d] into y [R, d]; keeps 1/√… of each row for the way back. */
    static void forward(float[][] x, float[] gain, float[][] y, float[] inverse, int from, int to) {
        for (var r = from; r < to; r++) {
            inverse[r] = normalize(x[r], gain, y[r]);
        }
    }

    static float normalize(float[] x, float[] gain, float[] y) {
        var squares = 0f;
        for (var i = 0; i < gain.length; i++) {
            squares = Math.fma(x[i], x[i], squares);
        }
        var inverse = (float) (1 / Math.sqrt(squares / gain.length + EPSILON));
        for (var i = 0; i < gain.length; i++) {
            y[i] = x[i] * inverse * gain[i];
        }
        return inverse;
    }

    /** Adds to dx what dy says about x, and to the gain's gradient. Either of the two may be left out (null). */
    static void backward(
            float[][] x, float[] gain, float[] inverse, float[][] dy, float[][] dx, float[] dGain, int from, int to) {
        var d = gain.length;
        for (var r = from; r < to; r++) {
            var in = x[r];
            var out = dy[r];
            var s = inverse[r];
            var along = 0f;
            for (var i = 0; i < d; i++) {
                along = Math.fma(out[i] * gain[i], in[i], along);
            }
            var pull = along * s * s * s / d;
            var change = dx[r];
            for (var i = 0; i < d; i++) {
                change[i] += out[i] * gain[i] * s - in[i] * pull;
            }
            if (dGain != null) {
                for (var i = 0; i < d; i++) {
                    dGain[i] += out[i] * in[i] * s;
                }
            }
        }
    }
}
