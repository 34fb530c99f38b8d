package org.paradigm.transformer;

import java.util.Arrays;

/**
 * What a model reads while it learns: two sentences after one another, then the next two. Every round tells everything
 * once, in an order of its own.
 */
final class Reading {
    /** Two sentences of up to seven words, and the full stop before them. */
    static final int SPAN = 16;

    private final Lore lore;
    private final Dice dice;
    private final int[] order;
    private int at;

    Reading(Lore lore, Dice dice) {
        this.lore = lore;
        this.dice = dice;
        order = new int[lore.size()];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        at = order.length;
    }

    /** Fills words and targets, [batch · 16] each; after the end of a text, words are full stops and nothing is asked. */
    void fill(int[] words, int[] targets) {
        Arrays.fill(words, Vocabulary.STOP);
        Arrays.fill(targets, -1);
        for (var start = 0; start < words.length; start += SPAN) {
            var end = start;
            for (var sentence = 0; sentence < 2; sentence++) {
                var text = next();
                for (var i = 1; i < text.length; i++) {
                    targets[end] = text[i];
                    if (++end < start + SPAN) {
                        words[end] = text[i];
                    }
                }
            }
        }
    }

    private int[] next() {
        if (at == order.length) {
            dice.shuffle(order);
            at = 0;
        }
        return lore.tell(order[at++], dice);
    }
}
