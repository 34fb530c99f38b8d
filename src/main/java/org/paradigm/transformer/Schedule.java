package org.paradigm.transformer;

/**
 * How fast to learn when: slowly at first, up to the peak within the warm-up, then down to a tenth of it along half a
 * cosine.
 */
record Schedule(float peak, int warmUp, int steps) {
    float rate(int step) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        var progress = (double) (step - warmUp) / Math.max(1, steps - warmUp);
        return (float) (peak * (0.1 + 0.45 * (1 + StrictMath.cos(StrictMath.PI * progress))));
    }
}
