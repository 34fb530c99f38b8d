package org.paradigm.transformer;

/** Pseudo-random numbers (SplitMix64, Steele et al. 2014) that are the same on every Java, for ever. */
public final class Dice {
    private long state;

    public Dice(long seed) {
        state = seed;
    }

    long state() {
        return state;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        var z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to bound − 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** At least 0, less than 1. */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Of mean 0 and deviation 1 (Box and Muller). */
    public double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Puts numbers into an order that is as likely as any other. */
    void shuffle(int[] numbers) {
        for (var i = numbers.length - 1; i > 0; i--) {
            var j = below(i + 1);
            var kept = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = kept;
        }
    }
}
