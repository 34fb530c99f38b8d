package org.paradigm.transformer;

import java.util.Arrays;

/**
 * A reward that is fitted to comparisons (Bradley and Terry 1952, as in Christiano et al. 2017): that a is preferred to b
 * has the probability 1 / (1 + e^(reward(b) − reward(a))). Here the reward is a weighted sum of what can be seen of a reply.
 *
 * @param weights one for each trait
 */
public record Preference(double... weights) {
    private static final int ROUNDS = 50;

    /**
     * The most probable weights, given that beforehand each is taken to be normally distributed around 0: without that,
     * comparisons that all agree would ask for endlessly large ones.
     *
     * @param differences for each comparison the traits of the preferred less those of the other
     * @param traits how many there are
     * @param deviation of the weights beforehand
     */
    public static Preference fit(double[][] differences, int traits, double deviation) {
        var weights = new double[traits];
        for (var round = 0; round < ROUNDS; round++) {
            var slope = new double[traits];
            var bend = new double[traits][traits];
            for (var i = 0; i < traits; i++) {
                slope[i] = weights[i] / (deviation * deviation);
                bend[i][i] = 1 / (deviation * deviation);
            }
            for (var difference : differences) {
                var doubt = 1 / (1 + StrictMath.exp(dot(weights, difference)));
                for (var i = 0; i < traits; i++) {
                    slope[i] -= doubt * difference[i];
                    for (var j = 0; j < traits; j++) {
                        bend[i][j] += doubt * (1 - doubt) * difference[i] * difference[j];
                    }
                }
            }
            var step = solve(bend, slope);
            for (var i = 0; i < traits; i++) {
                weights[i] -= step[i];
            }
        }
        return new Preference(weights);
    }

    /** By elimination; the matrix is positive definite, so that no row need be exchanged. */
    private static double[] solve(double[][] matrix, double... right) {
        var n = right.length;
        for (var i = 0; i < n; i++) {
            for (var row = i + 1; row < n; row++) {
                var factor = matrix[row][i] / matrix[i][i];
                for (var j = i; j < n; j++) {
                    matrix[row][j] -= factor * matrix[i][j];
                }
                right[row] -= factor * right[i];
            }
        }
        for (var i = n - 1; i >= 0; i--) {
            for (var j = i + 1; j < n; j++) {
                right[i] -= matrix[i][j] * right[j];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }

    public double reward(double... traits) {
        return dot(weights, traits);
    }

    /**
     * The policy that has the highest mean reward less beta times its divergence from a reference, KL(policy ‖
     * reference), among these candidates: reference · e^(reward / beta), brought to sum 1 (Korbak et al. 2022; Rafailov et
     * al. 2023, equation 4).
     *
     * @param logReference ln of the reference's probability of each candidate, up to a constant
     */
    public static double[] best(double[] logReference, double[] rewards, double beta) {
        var policy = new double[rewards.length];
        Arrays.setAll(policy, i -> logReference[i] + rewards[i] / beta);
        var highest = Arrays.stream(policy).max().orElseThrow();
        var sum = 0.0;
        for (var i = 0; i < policy.length; i++) {
            policy[i] = StrictMath.exp(policy[i] - highest);
            sum += policy[i];
        }
        for (var i = 0; i < policy.length; i++) {
            policy[i] /= sum;
        }
        return policy;
    }

    /** Σ p ln(p / q), in nats. */
    public static double divergence(double[] p, double[] q) {
        var sum = 0.0;
        for (var i = 0; i < p.length; i++) {
            sum += p[i] > 0 ? p[i] * StrictMath.log(p[i] / q[i]) : 0;
        }
        return sum;
    }

    private static double dot(double[] a, double... b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
