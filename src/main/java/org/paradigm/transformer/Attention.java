package org.paradigm.transformer;

import java.util.Arrays;

/**
 * Self-attention, one head at a time: a position asks (query), every position that it may see answers how well it
 * fits (key), and what they offer (value) is mixed accordingly. softmax(q · kᵀ / √(d/h)) · v (Vaswani et al. 2017).
 */
final class Attention {
    private Attention() {}

    /**
     * How well everything fits: from queries and keys to weights, which sum to 1 over what a position may see.
     *
     * @param queryKeyValue [R, 3d]: d numbers of query, d of key, d of value, in each the heads side by side
     * @param weights [R, h·T]: how much each position attends to each of its sequence, 0 where it sees nothing
     * @param start the row at which the sequence begins
     * @param length of the sequence; what lies behind it is filling, which nobody sees
     * @param from the first position to be computed; those before it have their keys and values already
     */
    static void weigh(
            Architecture shape,
            int layer,
            float[][] queryKeyValue,
            float[][] weights,
            int start,
            int length,
            int from,
            int to) {
        var d = shape.width();
        var size = d / shape.heads();
        var span = weights[start].length / shape.heads();
        var scale = (float) (1 / StrictMath.sqrt(size));
        for (var t = from; t < to; t++) {
            var query = queryKeyValue[start + t];
            var weight = weights[start + t];
            var first = shape.horizon(layer, t);
            var end = shape.end(layer, t, length);
            Arrays.fill(weight, 0);
            for (var head = 0; head < shape.heads(); head++) {
                var at = head * span;
                for (var s = first; s < end; s++) {
                    weight[at + s] = scale * dot(query, head * size, queryKeyValue[start + s], d + head * size, size);
                }
                Exponential.softmax(weight, at + first, at + end);
            }
        }
    }

    /** What everything offers, mixed by weight: [R, h·T] and values [R, d] → [R, d], what the heads bring back, side by side. */
    static void mix(
            Architecture shape,
            int layer,
            float[][] queryKeyValue,
            float[][] weights,
            float[][] mixed,
            int start,
            int length,
            int from,
            int to) {
        var d = shape.width();
        var size = d / shape.heads();
        var span = weights[start].length / shape.heads();
        for (var t = from; t < to; t++) {
            var weight = weights[start + t];
            var mix = mixed[start + t];
            var end = shape.end(layer, t, length);
            Arrays.fill(mix, 0);
            for (var head = 0; head < shape.heads(); head++) {
                for (var s = shape.horizon(layer, t); s < end; s++) {
                    var value = queryKeyValue[start + s];
                    add(weight[head * span + s], value, 2 * d + head * size, mix, head * size, size);
                }
            }
        }
    }

    /** From the gradient of what was mixed to that of queries, keys and values (added to), of one whole sequence. */
    static void backward(
            Architecture shape,
            int layer,
            float[][] queryKeyValue,
            float[][] weights,
            float[][] dMixed,
            float[][] dQueryKeyValue,
            int start,
            int length) {
        var d = shape.width();
        var size = d / shape.heads();
        var span = weights[start].length / shape.heads();
        var scale = (float) (1 / StrictMath.sqrt(size));
        var dWeight = new float[length];
        for (var t = 0; t < length; t++) {
            var row = queryKeyValue[start + t];
            var dRow = dQueryKeyValue[start + t];
            var weight = weights[start + t];
            var dMix = dMixed[start + t];
            var first = shape.horizon(layer, t);
            var end = shape.end(layer, t, length);
            for (var head = 0; head < shape.heads(); head++) {
                var at = head * span;
                var expected = 0f;
                for (var s = first; s < end; s++) {
                    dWeight[s] = dot(dMix, head * size, queryKeyValue[start + s], 2 * d + head * size, size);
                    expected = Math.fma(weight[at + s], dWeight[s], expected);
                    add(weight[at + s], dMix, head * size, dQueryKeyValue[start + s], 2 * d + head * size, size);
                }
                for (var s = first; s < end; s++) {
                    var dScore = scale * weight[at + s] * (dWeight[s] - expected);
                    add(dScore, queryKeyValue[start + s], d + head * size, dRow, head * size, size);
                    add(dScore, row, head * size, dQueryKeyValue[start + s], d + head * size, size);
                }
            }
        }
    }

    /** Four sums at a time, which the processor can keep apart; their order is fixed. */
    private static float dot(float[] a, int aAt, float[] b, int bAt, int size) {
        var s0 = 0f;
        var s1 = 0f;
        var s2 = 0f;
        var s3 = 0f;
        var i = 0;
        for (; i + 3 < size; i += 4) {
            s0 = Math.fma(a[aAt + i], b[bAt + i], s0);
            s1 = Math.fma(a[aAt + i + 1], b[bAt + i + 1], s1);
            s2 = Math.fma(a[aAt + i + 2], b[bAt + i + 2], s2);
            s3 = Math.fma(a[aAt + i + 3], b[bAt + i + 3], s3);
        }
        for (; i < size; i++) {
            s0 = Math.fma(a[aAt + i], b[bAt + i], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void add(float factor, float[] from, int fromAt, float[] to, int toAt, int size) {
        for (var i = 0; i < size; i++) {
            to[toAt + i] = Math.fma(factor, from[fromAt + i], to[toAt + i]);
        }
    }
}
