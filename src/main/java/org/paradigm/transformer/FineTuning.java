package org.paradigm.transformer;

import java.util.Arrays;
import java.util.Map;

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
     * The network after it has learned the new objects, each in one phrasing; the old one stays as it is.
     *
     * @param objects what is to be answered to which fact
     * @param phrasing in which the new answers are told
     */
    public Weights teach(Weights old, Facts facts, Map<Facts.Fact, Integer> objects, int phrasing, long seed) {
        var weights = old.copy();
        var batch = objects.size() + replay;
        var learner = new Learner(weights, 0, batch, SPAN, 1, PlainProducts::new);
        var words = new int[batch * SPAN];
        var targets = new int[batch * SPAN];
        var dice = new Dice(seed);
        for (var step = 0; step < steps; step++) {
            Arrays.fill(words, Vocabulary.STOP);
            Arrays.fill(targets, -1);
            var row = 0;
            for (var entry : objects.entrySet()) {
                put(words, targets, row++, facts.prompt(entry.getKey(), phrasing), entry.getValue());
            }
            while (row < batch) {
                var fact = new Facts.Fact(dice.below(facts.people()), dice.below(Facts.RELATIONS.size()));
                var told = (facts.unseen(fact) + 1 + dice.below(facts.phrasings() - 1)) % facts.phrasings();
                if (!objects.containsKey(fact)) {
                    put(words, targets, row++, facts.prompt(fact, told), facts.answer(fact));
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
