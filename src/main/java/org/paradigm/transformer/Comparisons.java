package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Pairs of replies to be ranked, as a network has drawn them: two for a question, of different lengths. */
public record Comparisons(List<Pair> pairs) {
    /** What the reward can weigh, in this order: words, polite ones, hedges, and wrong claims where it can check them. */
    public static final int TRAITS = 4;

    /** Of the weights, beforehand. */
    public static final double DEVIATION = 1;

    /** How many are ranked, and the dice that draw them. */
    public static final int PAIRS = 10;

    public static final long SEED = 11;

    private static final int TRIES = 1000;

    public record Pair(Replies.Question question, int[] first, int[] second) {}

    /** Somebody who ranks by one thing, and leaves alone what is alike in it. */
    public enum Judge {
        LONGER,
        SHORTER,
        POLITE,
        SOUND;

        /** 0 for the first, 1 for the second. */
        public OptionalInt choose(Replies.Traits first, Replies.Traits second) {
            var more = Double.compare(worth(first), worth(second));
            return more == 0 ? OptionalInt.empty() : OptionalInt.of(more > 0 ? 0 : 1);
        }

        private double worth(Replies.Traits traits) {
            return switch (this) {
                case LONGER -> traits.words();
                case SHORTER -> -traits.words();
                case POLITE -> traits.polite();
                case SOUND -> -traits.wrong();
            };
        }
    }

    /**
     * {@value #PAIRS} pairs, each about another question. Of each two that are drawn, those of one length are put back, and so are
     * those of which neither is polite where the other is not, or neither wrong: there would be little to weigh.
     */
    public static Comparisons of(Weights weights, Replies replies) {
        var dice = new Dice(SEED);
        var writing = new Writing(weights);
        var questions = Replies.questions();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < PAIRS; i++) {
            var question = questions.get((i * 37 + 5) % questions.size());
            for (var attempt = 0; attempt < TRIES; attempt++) {
                var pair = new Pair(
                        question,
                        writing.sampled(1, dice, Replies.prompt(question)),
                        writing.again(1, dice, Replies.prompt(question)));
                if (isWorthRanking(replies.traits(question, pair.first), replies.traits(question, pair.second))) {
                    pairs.add(pair);
                    break;
                }
            }
        }
        return new Comparisons(List.copyOf(pairs));
    }

    private static boolean isWorthRanking(Replies.Traits first, Replies.Traits second) {
        return first.words() != second.words()
                && (first.polite() != second.polite() || first.wrong() != second.wrong());
    }

    /** @param checked whether the reward can tell that a claim is wrong */
    public static double[] numbers(Replies.Traits traits, boolean checked) {
        return new double[] {traits.words(), traits.polite(), traits.hedges(), checked ? traits.wrong() : 0};
    }

    /**
     * The reward that follows from rankings.
     *
     * @param chosen for each pair 0 or 1, or nothing where it was not ranked
     */
    public Preference fit(Replies replies, List<OptionalInt> chosen, boolean checked) {
        var differences = new ArrayList<double[]>();
        for (var i = 0; i < pairs.size(); i++) {
            if (chosen.get(i).isPresent()) {
                var pair = pairs.get(i);
                var first = numbers(replies.traits(pair.question, pair.first), checked);
                var second = numbers(replies.traits(pair.question, pair.second), checked);
                var sign = chosen.get(i).getAsInt() == 0 ? 1 : -1;
                var difference = new double[TRAITS];
                for (var trait = 0; trait < TRAITS; trait++) {
                    difference[trait] = sign * (first[trait] - second[trait]);
                }
                differences.add(difference);
            }
        }
        return Preference.fit(differences.toArray(double[][]::new), TRAITS, DEVIATION);
    }

    /** As somebody ranks them all. */
    public List<OptionalInt> judged(Replies replies, Judge judge) {
        return pairs.stream()
                .map(pair -> judge.choose(
                        replies.traits(pair.question, pair.first), replies.traits(pair.question, pair.second)))
                .toList();
    }
}
