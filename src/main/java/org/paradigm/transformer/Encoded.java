package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something that a sentence settles, and a place in the network's own words where one may look for it: cases for a probe
 * to learn from and to be tested on. Each case also has a blank that the network fills.
 */
public final class Encoded {
    /** What is looked for, and where. */
    public enum Property {
        /** Whether a word is a noun or a verb, at that word, which stands at the beginning or in the fourth place. */
        PART_OF_SPEECH,
        /** Whether the subject is a woman, at the deed, which stands before the possessive; that is hidden. */
        SUBJECT_AT_DEED,
        /** The same, at the hidden possessive itself. */
        SUBJECT_AT_BLANK
    }

    /**
     * A sentence with a blank.
     *
     * @param words the whole sentence
     * @param blank the word that is hidden
     * @param at where is looked
     * @param yes whether it is a noun, or a woman
     * @param word which of the words that a label could cling to: the noun or verb, or the subject
     */
    public record Case(int[] words, int blank, int at, boolean yes, int word) {
        /** The words as the network and a reader see them. */
        public int[] shown() {
            var shown = words.clone();
            shown[blank] = Town.BLANK;
            return shown;
        }
    }

    private final Town town;
    private final Property property;
    private final Pass pass;

    public Encoded(Weights weights, Town town, Property property) {
        this.town = town;
        this.property = property;
        pass = new Pass(weights);
    }

    /** How many words a label could cling to. */
    public int words() {
        return property == Property.PART_OF_SPEECH ? town.doubles().length : Town.subjects();
    }

    /** The same for the same seed. */
    public List<Case> cases(int many, long seed) {
        var dice = new Dice(seed);
        var cases = new ArrayList<Case>();
        for (var i = 0; i < many; i++) {
            cases.add(property == Property.PART_OF_SPEECH ? note(town, dice) : agreement(town, property, dice));
        }
        return List.copyOf(cases);
    }

    /** One such case, for a reader to look at. */
    public static Case example(Town town, Property property, long seed) {
        return property == Property.PART_OF_SPEECH
                ? note(town, new Dice(seed))
                : agreement(town, property, new Dice(seed));
    }

    private static Case note(Town town, Dice dice) {
        var noun = dice.below(2) == 0;
        var text = noun ? town.noun(dice) : town.verb(dice);
        var first = text.at() == 1;
        // One of the two words that tell is hidden, so that the network has something to fill in by the other.
        var blank = first ? 2 : 3;
        return new Case(text.words(), blank, text.at(), noun, text.words()[text.at()] - town.doubles()[0]);
    }

    private static Case agreement(Town town, Property property, Dice dice) {
        var text = town.agreement(1 + dice.below(Town.MOST), dice);
        var at = property == Property.SUBJECT_AT_DEED ? text.at() - 1 : text.at();
        return new Case(text.words(), text.at(), at, text.feminine(), town.subject(text));
    }

    /** Labels that belong to words by lot and tell nothing of language (Hewitt and Liang 2019): half of the words have it. */
    public boolean[] byLot(List<Case> cases, Dice dice) {
        var order = new int[words()];
        Arrays.setAll(order, i -> i);
        dice.shuffle(order);
        return labels(
                cases.stream().map(each -> order[each.word] < order.length / 2).toList());
    }

    /** What is looked for in each. */
    public static boolean[] yes(List<Case> cases) {
        return labels(cases.stream().map(Case::yes).toList());
    }

    private static boolean[] labels(List<Boolean> labels) {
        var yes = new boolean[labels.size()];
        for (var i = 0; i < yes.length; i++) {
            yes[i] = labels.get(i);
        }
        return yes;
    }

    /** Whether its word is one of those that a probe does not learn from: every fourth. */
    static boolean isKeptBack(Case one) {
        return one.word % 4 == 3;
    }

    /**
     * The residual stream where is looked: for the embeddings and then each layer, case by case, [L + 1][n, d].
     *
     * @param erased there, at one layer; may be null
     */
    public List<float[][]> vectors(List<Case> cases, Erased erased) {
        var layers = pass.shape.layers();
        var vectors = new ArrayList<float[][]>();
        for (var layer = 0; layer <= layers; layer++) {
            vectors.add(new float[cases.size()][]);
        }
        for (var i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            run(one, erased);
            vectors.get(0)[i] = pass.values(Part.EMBEDDING, 0)[one.at].clone();
            for (var layer = 0; layer < layers; layer++) {
                vectors.get(layer + 1)[i] = pass.values(Part.RESIDUAL, layer)[one.at].clone();
            }
        }
        return vectors;
    }

    /**
     * Something taken out of the residual stream where is looked.
     *
     * @param after how many layers, 0 for the embeddings
     */
    public record Erased(int after, Probe.Subspace directions) {
        Hook at(int position) {
            return directions.hook(
                    after == 0 ? Site.of(Part.EMBEDDING, 0, position) : Site.of(Part.RESIDUAL, after - 1, position));
        }
    }

    private void run(Case one, Erased erased) {
        pass.hook(erased == null ? null : erased.at(one.at));
        var seen = Math.max(one.at, one.blank - 1) + 1;
        pass.run(pass.shape.causal() ? Arrays.copyOf(one.words, seen) : one.shown());
    }

    /** The share of blanks that the network fills with a word that fits. */
    public double filled(List<Case> cases, Erased erased) {
        var right = 0;
        for (var one : cases) {
            run(one, erased);
            var best = pass.guess(pass.shape.causal() ? one.blank - 1 : one.blank);
            right += town.fits(one.words, one.blank, best) ? 1 : 0;
        }
        return (double) right / cases.size();
    }
}
