package org.paradigm.lab;

import java.util.Arrays;
import java.util.Optional;

/**
 * What loss N parameters reach after D tokens, in nats a token: {@code L = E + A / N^α + B / D^β}, the third approach of
 * Hoffmann et al. 2022 (arXiv 2203.15556), in three sets of parameters.
 */
enum LossLaw {
    /** Besiroglu et al. 2024 (arXiv 2404.10102), fitted anew to the points of a figure. */
    EPOCH("epoch", 1.8172, 482.01, 2085.43, 0.3478, 0.3658),
    /** With the decimals that stand in the TeX of the paper. */
    TEX("tex", 1.6934, 406.4, 410.7, 0.3392, 0.2849),
    /** As printed. */
    PRINTED("printed", 1.69, 406.4, 410.7, 0.34, 0.28);

    static final double FLOP_TRAINING = 6;

    /** How many parameters, and on how many tokens. */
    record Split(double parameters, double tokens) {
        /** All of a training's operations go into {@code 6 N D}. */
        static Split of(double flop, double parameters) {
            return new Split(parameters, flop / FLOP_TRAINING / parameters);
        }

        double flop() {
            return FLOP_TRAINING * parameters * tokens;
        }

        double tokensPerParameter() {
            return tokens / parameters;
        }
    }

    private final String id;
    private final double floor;
    private final double a;
    private final double b;
    private final double alpha;
    private final double beta;

    LossLaw(String id, double floor, double a, double b, double alpha, double beta) {
        this.id = id;
        this.floor = floor;
        this.a = a;
        this.b = b;
        this.alpha = alpha;
        this.beta = beta;
    }

    String id() {
        return id;
    }

    static Optional<LossLaw> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    double loss(Split split) {
        return floor + a / Math.pow(split.parameters(), alpha) + b / Math.pow(split.tokens(), beta);
    }

    /** The split of so many operations that reaches the lowest loss: {@code N = G (C/6)^(β/(α+β))}. */
    Split best(double flop) {
        var g = Math.pow(alpha * a / (beta * b), 1 / (alpha + beta));
        return Split.of(flop, g * Math.pow(flop / FLOP_TRAINING, exponent()));
    }

    /** The power of the compute with which the best number of parameters grows. */
    double exponent() {
        return beta / (alpha + beta);
    }

    /** By how much a split is above the best of the same compute. */
    double excess(Split split) {
        return loss(split) - loss(best(split.flop()));
    }

    /** How many tokens so many parameters need to reach a loss; NaN where they never do. */
    double tokensFor(double loss, double parameters) {
        var left = loss - floor - a / Math.pow(parameters, alpha);
        return left <= 0 ? Double.NaN : Math.pow(b / left, 1 / beta);
    }
}
