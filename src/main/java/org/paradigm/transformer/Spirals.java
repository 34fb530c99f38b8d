package org.paradigm.transformer;

/**
 * Points of two kinds in the plane, on two arms of a spiral that wind around each other: easy to see, hard to separate.
 *
 * @param x [n, 2], each coordinate between about −1 and 1
 * @param second for each whether it lies on the second arm; some of these labels may be wrong
 */
public record Spirals(float[][] x, boolean[] second) {
    private static final double TURNS = 1.5;
    private static final double SPREAD = 0.03;

    /** Points that every network is tested on. */
    public static final int TESTED = 2000;

    private static final long UNSEEN = 1_000_000;

    /** Points that no network was trained on, all labelled rightly: the same for all of them. */
    public static Spirals unseen() {
        return of(TESTED, 0, UNSEEN);
    }

    /** @param wrong the share of points that are labelled as what they are not */
    public static Spirals of(int points, double wrong, long seed) {
        var dice = new Dice(seed);
        var x = new float[points][2];
        var second = new boolean[points];
        for (var i = 0; i < points; i++) {
            var along = 0.15 + 0.85 * Math.sqrt(dice.uniform());
            second[i] = i % 2 == 1;
            var angle = along * TURNS * 2 * StrictMath.PI + (second[i] ? StrictMath.PI : 0);
            x[i][0] = (float) (along * StrictMath.cos(angle) + SPREAD * dice.normal());
            x[i][1] = (float) (along * StrictMath.sin(angle) + SPREAD * dice.normal());
            second[i] ^= dice.uniform() < wrong;
        }
        return new Spirals(x, second);
    }
}
