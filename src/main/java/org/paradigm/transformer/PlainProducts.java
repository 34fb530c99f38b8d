package org.paradigm.transformer;

import java.util.Arrays;

/**
 * The product in plain loops. The innermost one runs along rows that are arrays of their own, with the bare loop
 * variable as index: only then does HotSpot's C2 know that they do not overlap, and use the processor's vectors.
 */
public final class PlainProducts implements Products {
    @Override
    public void multiply(float[][] a, float[][] b, float[][] out, int from, int to, int k, int n, boolean add) {
        for (var i = from; i < to; i++) {
            var sum = out[i];
            var row = a[i];
            if (!add) {
                Arrays.fill(sum, 0, n, 0);
            }
            var p = 0;
            for (; p + 3 < k; p += 4) {
                four(row[p], b[p], row[p + 1], b[p + 1], row[p + 2], b[p + 2], row[p + 3], b[p + 3], sum, n);
            }
            for (; p < k; p++) {
                one(row[p], b[p], sum, n);
            }
        }
    }

    private static void four(
            float a0,
            float[] b0,
            float a1,
            float[] b1,
            float a2,
            float[] b2,
            float a3,
            float[] b3,
            float[] sum,
            int n) {
        for (var j = 0; j < n; j++) {
            sum[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], sum[j]))));
        }
    }

    /** {@code sum += a · b} for a single number and a row. */
    static void one(float a, float[] b, float[] sum, int n) {
        for (var j = 0; j < n; j++) {
            sum[j] = Math.fma(a, b[j], sum[j]);
        }
    }
}
