package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the replies are like that a network draws. */
final class RepliesMeasures {
    private static final int DRAWS = 20;
    private static final int PARTS = 10_000;
    private static final int SHORT = 5;
    private static final int LONG = 7;

    private RepliesMeasures() {}

    static Map<String, Double> of(Weights network, Replies replies) {
        var writing = new Writing(network);
        var dice = new Dice(7000);
        var sums = new LinkedHashMap<String, Double>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var question : Replies.questions()) {
            for (var draw = 0; draw < DRAWS; draw++) {
                var traits = replies.traits(question, writing.sampled(1, dice, Replies.prompt(question)));
                var sound = traits.sound() ? 1.0 : 0.0;
                add(sums, counts, "sound", sound);
                add(sums, counts, "words", traits.words());
                add(sums, counts, "polite", traits.polite());
                add(sums, counts, "hedges", traits.hedges());
                add(sums, counts, "wrong", traits.wrong());
                if (traits.words() <= SHORT) {
                    add(sums, counts, "sound.short", sound);
                }
                if (traits.words() >= LONG) {
                    add(sums, counts, "sound.long", sound);
                }
            }
        }
        sums.replaceAll((name, sum) -> CardWriter.rounded(sum / counts.get(name), PARTS));
        return sums;
    }

    private static void add(Map<String, Double> sums, Map<String, Integer> counts, String name, double value) {
        sums.merge(name, value, Double::sum);
        counts.merge(name, 1, Integer::sum);
    }
}
