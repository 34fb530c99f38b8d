package org.paradigm.gain;

/**
 * How much more one person got right after the course than before it, and what that could be by chance.
 *
 * <p>The interval is Newcombe's hybrid score interval for the difference between two independent proportions (Newcombe
 * 1998, "Interval estimation for the difference between independent proportions", method 10). A question that is right
 * in part scatters less than one that is right or wrong, so with such the interval is rather too wide than too narrow.
 *
 * @param before share of the marks, from 0 to 1
 * @param after the same
 * @param interval holds the true difference 95 times in a hundred; from -1 to 1
 */
public record Gain(double before, double after, Interval interval) {
    /** Of the standard normal distribution at 97.5 %. */
    static final double Z = 1.959963984540054;

    /**
     * @param asked how many questions there were before
     * @param askedAfter how many there were after
     */
    public static Gain of(double before, int asked, double after, int askedAfter) {
        var then = Interval.ofShare(before, asked, Z);
        var now = Interval.ofShare(after, askedAfter, Z);
        var difference = after - before;
        return new Gain(
                before,
                after,
                new Interval(
                        difference - Math.hypot(after - now.low(), then.high() - before),
                        difference + Math.hypot(now.high() - after, before - then.low())));
    }

    public double difference() {
        return after - before;
    }

    /** Whether so much is hardly chance. */
    public boolean isClear() {
        return !interval.has(0);
    }
}
