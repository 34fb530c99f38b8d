package org.paradigm.transformer;

import java.util.Collection;

/**
 * How much of what there is to know a network answers rightly. Each fact is asked twice: in one of the phrasings in which
 * it was told in training, and in the one in which it never was.
 *
 * @param seen the share of right answers to the former
 * @param unseen to the latter
 * @param type the share of all answers that are of the right kind (a city, where a birthplace was asked), right or wrong
 */
public record Recall(double seen, double unseen, double type) {
    /** Over all facts. The pass may carry edits and a hook: they are what is tested. */
    public static Recall of(Pass pass, Facts facts) {
        return of(pass, facts, facts.all());
    }

    public static Recall of(Pass pass, Facts facts, Collection<Facts.Fact> asked) {
        var seen = 0;
        var unseen = 0;
        var type = 0;
        for (var fact : asked) {
            var told = guess(pass, facts.prompt(fact, told(facts, fact)));
            var untold = guess(pass, facts.prompt(fact, facts.unseen(fact)));
            seen += told == facts.answer(fact) ? 1 : 0;
            unseen += untold == facts.answer(fact) ? 1 : 0;
            type += facts.isObject(fact.relation(), told) ? 1 : 0;
            type += facts.isObject(fact.relation(), untold) ? 1 : 0;
        }
        var n = (double) asked.size();
        return new Recall(seen / n, unseen / n, type / n / 2);
    }

    /** One of the phrasings in which a fact was told: the one after the one that was kept back. */
    public static int told(Facts facts, Facts.Fact fact) {
        return (facts.unseen(fact) + 1) % facts.phrasings();
    }

    static int guess(Pass pass, int[] prompt) {
        return pass.run(prompt).guess(prompt.length - 1);
    }
}
