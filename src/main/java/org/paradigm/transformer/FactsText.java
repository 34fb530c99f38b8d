package org.paradigm.transformer;

import java.util.Arrays;

/**
 * What the models of the facts read while they learn: two sentences after one another, each a fact in one of the
 * phrasings in which it is told. Every round tells each fact once in an order of its own.
 */
final class FactsText {
    /** Two sentences of up to seven words, and the full stop before them. */
    static final int SPAN = 16;

    private final Facts facts;
    private final Dice dice;
    private final int[] order;
    private int at;

    FactsText(Facts facts, Dice dice) {
        this.facts = facts;
        this.dice = dice;
        order = new int[facts.people() * Facts.RELATIONS.size()];
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
        var fact = new Facts.Fact(order[at] / Facts.RELATIONS.size(), order[at++] % Facts.RELATIONS.size());
        var phrasing = dice.below(facts.phrasings() - 1);
        if (phrasing >= facts.unseen(fact)) {
            phrasing++;
        }
        return facts.sentence(fact, phrasing, facts.answer(fact));
    }
}
