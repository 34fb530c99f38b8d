package org.paradigm.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Teaching a trained network new answers by going on with its training: every weight may move. With replay, true
 * sentences about others are mixed in, so that they are not forgotten.
 *
 * @param rate of learning; 1e-3 and 3e-4 are instructive
 * @param steps at most; without replay it stops as soon as the new answers are all but certain
 * @param replay true sentences in each step, 0 for none
 */
public record FineTuning(double rate, int steps, int replay) {
    private static final int SPAN = 8;
    private static final double ENOUGH = 0.9;

    /**
     * A prompt and the word that is to follow it.
     *
     * @param instead the number, in the lore, of what is true no longer, and is therefore not replayed; −1 for nothing
     */
    public record Lesson(int[] prompt, int object, int instead) {}

    /** The same with nobody to stop it. */
    Weights teach(Weights old, Lore lore, List<Lesson> lessons, long seed) {
        return teach(old, lore, lessons, seed, done -> {});
    }

    /**
     * The network after it has learned its lessons; the old one stays as it is.
     *
     * @param at is told before each step which share of the steps is done, from 0 to 1; what it throws ends the teaching
     */
    public Weights teach(Weights old, Lore lore, List<Lesson> lessons, long seed, DoubleConsumer at) {
        var weights = old.copy();
        var batch = lessons.size() + replay;
        var learner = new Learner(weights, 0, batch, SPAN, 1, PlainProducts::new);
        var words = new int[batch * SPAN];
        var targets = new int[batch * SPAN];
        var dice = new Dice(seed);
        for (var step = 0; step < steps; step++) {
            at.accept((double) step / steps);
            Arrays.fill(words, Vocabulary.STOP);
            Arrays.fill(targets, -1);
            var row = 0;
            for (var lesson : lessons) {
                put(words, targets, row++, lesson.prompt, lesson.object);
            }
            while (row < batch) {
                var number = dice.below(lore.size());
                if (lessons.stream().noneMatch(lesson -> lesson.instead == number)) {
                    var sentence = lore.tell(number, dice);
                    var prompt = Arrays.copyOf(sentence, sentence.length - 2);
                    put(words, targets, row++, prompt, sentence[prompt.length]);
                }
            }
            var loss = learner.step(words, targets, (float) rate);
            if (replay == 0 && Math.exp(-loss) > ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static void put(int[] words, int[] targets, int row, int[] prompt, int object) {
        System.arraycopy(prompt, 0, words, row * SPAN, prompt.length);
        targets[row * SPAN + prompt.length - 1] = object;
    }
}
