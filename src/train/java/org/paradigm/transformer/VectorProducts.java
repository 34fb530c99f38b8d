package org.paradigm.transformer;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product by the processor's vectors. Lanes are different entries of the result and never added to one another, so
 * the width of the vectors does not show in it. Four rows and two vectors of columns are summed at a time, in registers.
 */
public final class VectorProducts implements Products {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private float[] panel = new float[0]; // [k, 2 · lanes], the columns at hand side by side

    @Override
    public void multiply(float[][] a, float[][] b, float[][] out, int from, int to, int k, int n, boolean add) {
        var lanes = SPECIES.length();
        var wide = 2 * lanes;
        if (panel.length < k * wide) {
            panel = new float[k * wide];
        }
        var j = 0;
        for (; j + wide <= n; j += wide) {
            for (var p = 0; p < k; p++) {
                System.arraycopy(b[p], j, panel, p * wide, wide);
            }
            var i = from;
            for (; i + 3 < to; i += 4) {
                four(a[i], a[i + 1], a[i + 2], a[i + 3], out[i], out[i + 1], out[i + 2], out[i + 3], j, k, add);
            }
            for (; i < to; i++) {
                one(a[i], out[i], j, k, add);
            }
        }
        if (j < n) {
            rest(a, b, out, from, to, k, j, n, add);
        }
    }

    private void four(
            float[] a0,
            float[] a1,
            float[] a2,
            float[] a3,
            float[] out0,
            float[] out1,
            float[] out2,
            float[] out3,
            int j,
            int k,
            boolean add) {
        var species = SPECIES;
        var lanes = SPECIES.length();
        var panel = this.panel;
        var zero = FloatVector.zero(species);
        var c00 = add ? FloatVector.fromArray(species, out0, j) : zero;
        var c01 = add ? FloatVector.fromArray(species, out0, j + lanes) : zero;
        var c10 = add ? FloatVector.fromArray(species, out1, j) : zero;
        var c11 = add ? FloatVector.fromArray(species, out1, j + lanes) : zero;
        var c20 = add ? FloatVector.fromArray(species, out2, j) : zero;
        var c21 = add ? FloatVector.fromArray(species, out2, j + lanes) : zero;
        var c30 = add ? FloatVector.fromArray(species, out3, j) : zero;
        var c31 = add ? FloatVector.fromArray(species, out3, j + lanes) : zero;
        for (int p = 0, at = 0; p < k; p++, at += 2 * lanes) {
            var b0 = FloatVector.fromArray(species, panel, at);
            var b1 = FloatVector.fromArray(species, panel, at + lanes);
            var x0 = FloatVector.broadcast(species, a0[p]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            var x1 = FloatVector.broadcast(species, a1[p]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            var x2 = FloatVector.broadcast(species, a2[p]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            var x3 = FloatVector.broadcast(species, a3[p]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
        }
        c00.intoArray(out0, j);
        c01.intoArray(out0, j + lanes);
        c10.intoArray(out1, j);
        c11.intoArray(out1, j + lanes);
        c20.intoArray(out2, j);
        c21.intoArray(out2, j + lanes);
        c30.intoArray(out3, j);
        c31.intoArray(out3, j + lanes);
    }

    private void one(float[] a, float[] out, int j, int k, boolean add) {
        var species = SPECIES;
        var lanes = SPECIES.length();
        var zero = FloatVector.zero(species);
        var c0 = add ? FloatVector.fromArray(species, out, j) : zero;
        var c1 = add ? FloatVector.fromArray(species, out, j + lanes) : zero;
        for (var p = 0; p < k; p++) {
            var x = FloatVector.broadcast(species, a[p]);
            c0 = x.fma(FloatVector.fromArray(species, panel, 2 * p * lanes), c0);
            c1 = x.fma(FloatVector.fromArray(species, panel, (2 * p + 1) * lanes), c1);
        }
        c0.intoArray(out, j);
        c1.intoArray(out, j + lanes);
    }

    /** The last columns, too few for two vectors. */
    private static void rest(
            float[][] a, float[][] b, float[][] out, int from, int to, int k, int j, int n, boolean add) {
        for (var i = from; i < to; i++) {
            var sum = out[i];
            if (!add) {
                Arrays.fill(sum, j, n, 0);
            }
            for (var p = 0; p < k; p++) {
                var x = a[i][p];
                var row = b[p];
                for (var c = j; c < n; c++) {
                    sum[c] = Math.fma(x, row[c], sum[c]);
                }
            }
        }
    }
}
