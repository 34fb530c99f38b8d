package org.paradigm.transformer;

/**
 * The matrix product, which is nearly all the arithmetic of a network. Every entry is summed over k in ascending order
 * with fused multiply-adds, whoever does it, so that all implementations agree to the last bit.
 */
public interface Products {
    /**
     * {@code out = a · b}, or {@code out += a · b}.
     *
     * @param a [.., k], of which rows {@code from} to {@code to - 1} are taken
     * @param b [k, n]
     * @param out [.., n], of which the same rows are written
     * @param add whether to add to what stands in {@code out}
     */
    void multiply(float[][] a, float[][] b, float[][] out, int from, int to, int k, int n, boolean add);
}
