package org.paradigm.transformer;

/**
 * A change of one layer's feed-forward memory by a matrix of rank one: down + direction · valueᵀ. The weights stay as
 * they are; the edit travels with the request. Treat the arrays as read-only.
 *
 * @param direction [4d], along the neurons
 * @param value [d], what is added to the residual stream for an excitement of 1 along the direction
 */
public record Edit(int layer, float[] direction, float[] value) {
    float along(float[] hidden) {
        return dot(hidden, direction);
    }

    static float dot(float[] a, float[] b) {
        var sum = 0f;
        for (var i = 0; i < b.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
