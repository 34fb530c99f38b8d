package org.paradigm.gain;

/** From a lower to an upper limit, both part of it. */
public record Interval(double low, double high) {
    /**
     * The Wilson score interval of a proportion (Wilson 1927).
     *
     * @param share from 0 to 1; need not be a whole number of {@code n}-ths, since questions may be right in part
     * @param n how many were asked
     * @param z the standard normal quantile of half of what may lie outside on either side
     */
    static Interval ofShare(double share, int n, double z) {
        var square = z * z;
        var middle = (share + square / (2 * n)) / (1 + square / n);
        var half = z / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        return new Interval(middle - half, middle + half);
    }

    public boolean has(double value) {
        return low <= value && value <= high;
    }
}
