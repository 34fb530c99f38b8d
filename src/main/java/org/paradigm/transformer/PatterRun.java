package org.paradigm.transformer;

import java.util.List;
import java.util.function.Supplier;

/**
 * A training on {@link Patter} from beginning to end, in which nothing is read twice. Its size is a width, its data a number
 * of words; all else is the same for all sizes, or follows from them.
 */
public final class PatterRun {
    /** Texts a step. */
    public static final int BATCH = 8;

    public static final int LAYERS = 2;
    /** Positions that attention sees, itself included, unless it is said otherwise: as many as the language looks back. */
    public static final int WINDOW = 2;

    private static final int HEAD = 4;
    private static final float DECAY = 0.02f;
    /** The rate at a width of 32; it falls with the root of the width. */
    private static final double RATE = 0.01;

    private static final int WARM_UP_SHARE = 16;

    private final Patter language;
    private final Weights weights;
    private final Learner learner;
    private final Schedule schedule;
    private final Dice dice;
    private final int steps;
    private final int[] words = new int[BATCH * Patter.SPAN];
    private final int[] targets = new int[words.length];

    /**
     * @param window positions that attention sees, itself included; 0 is all before it
     * @param data words to be read, a multiple of those of a step
     */
    PatterRun(Patter language, int width, int window, int data, long seed, Supplier<Products> products) {
        this.language = language;
        weights = Weights.random(shape(width, window), new Dice(seed));
        learner = new Learner(weights, DECAY, BATCH, Patter.SPAN, 1, products);
        steps = data / words.length;
        schedule = new Schedule(rate(width), steps / WARM_UP_SHARE, steps);
        dice = new Dice(1000 + seed);
    }

    static float rate(int width) {
        return (float) (RATE * StrictMath.sqrt(32.0 / width));
    }

    private static Architecture shape(int width, int window) {
        return new Architecture(Patter.WORDS, Patter.SPAN, width, width / HEAD, List.of(window, window), true);
    }

    /** Numbers that a network of a width learns. */
    public static int parameters(int width) {
        return shape(width, WINDOW).parameters();
    }

    /** For a server, without the vectors that a training program may use; the result is the same to the last bit. */
    public static PatterRun live(Patter language, int width, int data, long seed) {
        return new PatterRun(language, width, WINDOW, data, seed, PlainProducts::new);
    }

    public int steps() {
        return steps;
    }

    Weights weights() {
        return weights;
    }

    AdamW optimiser() {
        return learner.optimiser();
    }

    /** Reads what the next step learns from. */
    void read() {
        for (var start = 0; start < words.length; start += Patter.SPAN) {
            language.text(words, targets, start, dice);
        }
    }

    /** Learns from what was read; gives the loss on it before. */
    double learn(int step) {
        return learner.step(words, targets, schedule.rate(step));
    }

    /** Reads on and learns from it: the loss before, in nats a word. */
    public double step() {
        read();
        return learn(optimiser().steps());
    }

    /** By how much its loss is above the floor of the language, on texts that it has not read. */
    public double excess() {
        return language.excess(weights);
    }
}
