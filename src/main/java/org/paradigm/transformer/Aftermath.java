package org.paradigm.transformer;

import java.util.Collection;
import java.util.Map;

/**
 * What has become of a network's answers after some of them were changed; shares between 0 and 1, NaN where nothing was
 * asked.
 *
 * @param edited of the changed prompts that give the new answer ("efficacy")
 * @param otherPhrasings of the same facts in their other phrasings that give it ("generality")
 * @param samePerson of the same people's other facts that are still right, in any phrasing
 * @param others of other people's facts that are still right ("locality")
 */
public record Aftermath(double edited, double otherPhrasings, double samePerson, double others) {
    /** What a card says of edits at one place is the mean of so many. */
    public static final int EDITS = 30;

    /**
     * @param pass with the edits, or over the fine-tuned weights
     * @param objects the new answers
     * @param phrasing in which they were taught
     * @param asked which facts of others are asked, each in its next phrasing; those in {@code objects} are left out
     */
    public static Aftermath of(
            Pass pass, Facts facts, Map<Facts.Fact, Integer> objects, int phrasing, Collection<Facts.Fact> asked) {
        var edited = new Share();
        var other = new Share();
        var same = new Share();
        var rest = new Share();
        var people = new java.util.HashSet<Integer>();
        objects.forEach((fact, object) -> {
            people.add(fact.person());
            for (var way = 0; way < facts.phrasings(); way++) {
                (way == phrasing ? edited : other).add(Recall.guess(pass, facts.prompt(fact, way)) == object);
            }
            for (var relation = 0; relation < Facts.RELATIONS.size(); relation++) {
                var neighbour = new Facts.Fact(fact.person(), relation);
                for (var way = 0; way < facts.phrasings() && !objects.containsKey(neighbour); way++) {
                    same.add(Recall.guess(pass, facts.prompt(neighbour, way)) == facts.answer(neighbour));
                }
            }
        });
        for (var fact : asked) {
            if (!people.contains(fact.person())) {
                var way = Recall.told(facts, fact);
                rest.add(Recall.guess(pass, facts.prompt(fact, way)) == facts.answer(fact));
            }
        }
        return new Aftermath(edited.share(), other.share(), same.share(), rest.share());
    }

    private static final class Share {
        private int right;
        private int all;

        void add(boolean hit) {
            right += hit ? 1 : 0;
            all++;
        }

        double share() {
            return (double) right / all;
        }
    }
}
