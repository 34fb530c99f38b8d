package org.paradigm.transformer;

import java.util.Arrays;

/**
 * Solutions of one problem that were drawn one after another, and what they answer ("self-consistency", Wang et al.
 * 2022).
 *
 * @param answers a digit each, or −1 where a solution has none
 */
public record Ballot(int[] answers) {
    /** @param sameRoute whether all take the route that the network likes best; otherwise each takes the one it draws */
    public static Ballot of(
            Writing writing, Chains.Problem problem, int votes, double temperature, boolean sameRoute, Dice dice) {
        var words = Chains.words(problem);
        if (sameRoute) {
            words = Arrays.copyOf(words, words.length + 1);
            words[words.length - 1] = writing.next(Arrays.copyOf(words, words.length - 1));
        }
        var answers = new int[votes];
        for (var vote = 0; vote < votes; vote++) {
            answers[vote] = Chains.answer(
                    vote == 0 ? writing.sampled(temperature, dice, words) : writing.again(temperature, dice, words));
        }
        return new Ballot(answers);
    }

    /** The answer of most of the first {@code votes}; among equals, that which was first. */
    public int winner(int votes) {
        var counts = new int[11];
        for (var vote = 0; vote < votes; vote++) {
            counts[answers[vote] + 1]++;
        }
        var best = answers[0];
        for (var vote = 0; vote < votes; vote++) {
            best = counts[answers[vote] + 1] > counts[best + 1] ? answers[vote] : best;
        }
        return best;
    }

    /** The share of them that answers so. */
    public double share(int answer) {
        return (double) Arrays.stream(answers).filter(each -> each == answer).count() / answers.length;
    }
}
