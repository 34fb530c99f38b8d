package org.paradigm.transformer;

/**
 * e to the power of x in single precision, the same to the last bit everywhere ({@link Math#exp} may differ between
 * machines, {@link StrictMath#exp} is ten times slower).
 */
final class Exponential {
    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;

    private Exponential() {}

    /** Within 2 units in the last place for results that are neither tiny (below 1e-38, given as 0) nor infinite. */
    static float exp(float x) {
        if (x < -87) {
            return 0;
        }
        if (x > 88) {
            return x > 88.7f ? Float.POSITIVE_INFINITY : (float) StrictMath.exp(x);
        }
        // x = n ln 2 + r with |r| <= ln 2 / 2; the polynomial is that of Cephes' expf.
        var n = (int) (x * LOG2_E + (x < 0 ? -0.5f : 0.5f));
        var r = x - n * LN2_HIGH - n * LN2_LOW;
        var p = 1.9875691500e-4f;
        p = p * r + 1.3981999507e-3f;
        p = p * r + 8.3334519073e-3f;
        p = p * r + 4.1665795894e-2f;
        p = p * r + 1.6666665459e-1f;
        p = p * r + 5.0000001201e-1f;
        return (p * r * r + r + 1) * Float.intBitsToFloat((n + 127) << 23);
    }

    /** Turns the numbers from..to-1 of a row into probabilities. */
    static void softmax(float[] row, int from, int to) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var j = from; j < to; j++) {
            highest = Math.max(highest, row[j]);
        }
        var sum = 0f;
        for (var j = from; j < to; j++) {
            row[j] = exp(row[j] - highest);
            sum += row[j];
        }
        for (var j = from; j < to; j++) {
            row[j] /= sum;
        }
    }
}
