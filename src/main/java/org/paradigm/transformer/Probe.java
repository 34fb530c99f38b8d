package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear probe: what of two things a vector tells, by one weighted sum of its numbers. Logistic regression by Newton's
 * method, held back a little (ridge), so that the same vectors always give the same probe.
 */
public final class Probe {
    private static final int ROUNDS = 12;
    private static final double RIDGE = 1e-2;

    private final double[] weights; // [d + 1], the last for the constant
    private final double[] mean; // [d]

    private Probe(double[] weights, double[] mean) {
        this.weights = weights;
        this.mean = mean;
    }

    /** @param x [n, d] */
    public static Probe train(float[][] x, boolean[] yes) {
        var d = x[0].length;
        var mean = new double[d];
        for (var row : x) {
            for (var i = 0; i < d; i++) {
                mean[i] += row[i] / (double) x.length;
            }
        }
        var rows = new double[x.length][d + 1]; // [n, d + 1]
        var scale = scale(x, mean);
        for (var n = 0; n < x.length; n++) {
            for (var i = 0; i < d; i++) {
                rows[n][i] = (x[n][i] - mean[i]) / scale;
            }
            rows[n][d] = 1;
        }
        var weights = new double[d + 1];
        for (var round = 0; round < ROUNDS; round++) {
            improve(rows, yes, weights);
        }
        for (var i = 0; i < d; i++) {
            weights[i] /= scale;
        }
        return new Probe(weights, mean);
    }

    /** The typical size of a number, less its mean: one for all of them. */
    private static double scale(float[][] x, double[] mean) {
        var squares = 0.0;
        for (var row : x) {
            for (var i = 0; i < mean.length; i++) {
                squares += (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        }
        return Math.sqrt(Math.max(1e-12, squares / x.length / mean.length));
    }

    /** One step of Newton's: (Xᵀ S X + λ) · step = Xᵀ (y − p) − λ w. */
    private static void improve(double[][] rows, boolean[] yes, double[] weights) {
        var d = weights.length;
        var curvature = new double[d][d];
        var slope = new double[d];
        for (var n = 0; n < rows.length; n++) {
            var row = rows[n];
            var p = 1 / (1 + StrictMath.exp(-dot(row, weights)));
            var s = Math.max(1e-6, p * (1 - p));
            var error = (yes[n] ? 1 : 0) - p;
            for (var i = 0; i < d; i++) {
                slope[i] += error * row[i];
                for (var j = 0; j <= i; j++) {
                    curvature[i][j] += s * row[i] * row[j];
                }
            }
        }
        var ridge = RIDGE * rows.length;
        for (var i = 0; i < d; i++) {
            var hold = i == d - 1 ? 1e-6 : ridge;
            slope[i] -= hold * weights[i];
            curvature[i][i] += hold;
        }
        var step = solve(curvature, slope);
        for (var i = 0; i < d; i++) {
            weights[i] += step[i];
        }
    }

    /** Of a symmetric matrix, by its lower half (Cholesky); the matrix is used up. */
    private static double[] solve(double[][] a, double[] b) {
        var n = b.length;
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = a[i][j];
                for (var k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / a[j][j];
            }
        }
        var x = b.clone();
        for (var i = 0; i < n; i++) {
            for (var k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (var i = n - 1; i >= 0; i--) {
            for (var k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    private static double dot(double[] row, double[] weights) {
        var sum = 0.0;
        for (var i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }

    /** What it says of a vector. */
    public boolean says(float[] x) {
        var sum = weights[mean.length];
        for (var i = 0; i < mean.length; i++) {
            sum += (x[i] - mean[i]) * weights[i];
        }
        return sum > 0;
    }

    /** The share of vectors of which it says what is true. */
    public double accuracy(float[][] x, boolean[] yes) {
        var right = 0;
        for (var n = 0; n < x.length; n++) {
            right += says(x[n]) == yes[n] ? 1 : 0;
        }
        return (double) right / x.length;
    }

    /** The direction along which it reads, [d], of length 1. */
    float[] direction() {
        return unit(Arrays.copyOf(weights, mean.length));
    }

    static float[] unit(double[] vector) {
        var norm = Math.sqrt(dot(vector, vector));
        var unit = new float[vector.length];
        for (var i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / norm);
        }
        return unit;
    }

    /**
     * Directions at right angles to one another, and where vectors usually stand on them. Erasing them leaves of a vector
     * what it has in all other directions (amnesic probing: Elazar et al. 2021; one direction after another: Ravfogel et
     * al. 2020).
     */
    public record Subspace(List<float[]> directions, double[] usual) {
        /** Puts the usual in place of what a vector has in these directions. */
        public void erase(float[] x) {
            for (var number = 0; number < usual.length; number++) {
                var direction = directions.get(number);
                var more = 0.0;
                for (var i = 0; i < x.length; i++) {
                    more += x[i] * (double) direction[i];
                }
                more -= usual[number];
                for (var i = 0; i < x.length; i++) {
                    x[i] -= (float) (more * direction[i]);
                }
            }
        }

        /** Erases them wherever a site is passed. */
        public Hook hook(Site site) {
            return (part, layer, x, from, to) -> {
                if (site.covers(part, layer)) {
                    for (var r = site.first(from); r < site.end(to); r++) {
                        erase(x[r]);
                    }
                }
            };
        }
    }

    /** Those that probes find one after another, each in what the ones before have left. */
    public static Subspace found(float[][] x, boolean[] yes, int directions) {
        var left = copy(x);
        var found = new ArrayList<float[]>();
        for (var i = 0; i < directions; i++) {
            found.add(upright(train(left, yes).direction(), found));
            var sofar = subspace(x, found);
            left = copy(x);
            for (var row : left) {
                sofar.erase(row);
            }
        }
        return subspace(x, found);
    }

    /** As many by lot. */
    public static Subspace byLot(float[][] x, int directions, Dice dice) {
        var found = new ArrayList<float[]>();
        for (var i = 0; i < directions; i++) {
            var vector = new float[x[0].length];
            for (var j = 0; j < vector.length; j++) {
                vector[j] = (float) dice.normal();
            }
            found.add(upright(vector, found));
        }
        return subspace(x, found);
    }

    private static float[] upright(float[] vector, List<float[]> others) {
        var rest = new double[vector.length];
        Arrays.setAll(rest, i -> vector[i]);
        for (var other : others) {
            var along = 0.0;
            for (var i = 0; i < rest.length; i++) {
                along += rest[i] * other[i];
            }
            for (var i = 0; i < rest.length; i++) {
                rest[i] -= along * other[i];
            }
        }
        return unit(rest);
    }

    private static Subspace subspace(float[][] x, List<float[]> directions) {
        var usual = new double[directions.size()];
        for (var number = 0; number < usual.length; number++) {
            for (var row : x) {
                for (var i = 0; i < row.length; i++) {
                    usual[number] += row[i] * (double) directions.get(number)[i] / x.length;
                }
            }
        }
        return new Subspace(List.copyOf(directions), usual);
    }

    private static float[][] copy(float[][] x) {
        return Arrays.stream(x).map(float[]::clone).toArray(float[][]::new);
    }
}
