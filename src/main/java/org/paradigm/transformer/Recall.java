package org.paradigm.transformer;

import java.util.Collection;

/**
 * How much of what there is to know a network answers rightly. Counts are over all five phrasings of each fact.
 *
 * @param seen the share of right answers to phrasings in which the fact was told in training
 * @param unseen the same for the one in which it never was
 * @param type the share of answers that are of the right kind (a city, where a birthplace was asked), right or wrong
 */
public record Recall(double seen, double unseen, double type) {
    /** Over all facts. The pass may carry edits and a hook: they are what is tested. */
    public static Recall of(Pass pass, Facts facts) {
        return of(pass, facts, facts.all());
    }

    public static Recall of(Pass pass, Facts facts, Collection<Facts.Fact> asked) {
        var told = 0;
        var kept = 0;
        var right = 0;
        for (var fact : asked) {
            for (var phrasing = 0; phrasing < facts.phrasings(); phrasing++) {
                var guess = guess(pass, facts.prompt(fact, phrasing));
                var hit = guess == facts.answer(fact) ? 1 : 0;
                if (phrasing == facts.unseen(fact)) {
                    kept += hit;
                } else {
                    told += hit;
                }
                right += facts.isObject(fact.relation(), guess) ? 1 : 0;
            }
        }
        var n = (double) asked.size();
        var others = facts.phrasings() - 1;
        return new Recall(told / n / others, kept / n, right / n / facts.phrasings());
    }

    /** The share of facts answered rightly in one phrasing: five times as fast. */
    public static double of(Pass pass, Facts facts, Collection<Facts.Fact> asked, int phrasing) {
        var right = 0;
        for (var fact : asked) {
            right += guess(pass, facts.prompt(fact, phrasing)) == facts.answer(fact) ? 1 : 0;
        }
        return (double) right / asked.size();
    }

    static int guess(Pass pass, int[] prompt) {
        return pass.run(prompt).guess(prompt.length - 1);
    }
}
