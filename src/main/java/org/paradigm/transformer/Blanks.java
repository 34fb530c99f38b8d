package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Filling in and going on, with either kind of network. One that sees both sides fills a blank by looking around it; a
 * causal one can guess the word after what stands before, or try every word and take the text that it finds most likely.
 */
public final class Blanks {
    /** On which side of a blank the word that settles it stands. */
    public enum Clue {
        LEFT,
        RIGHT
    }

    /** A sentence, and which of its words is hidden. */
    public record Blank(int[] words, int at) {
        /** The words as a reader sees them. */
        public int[] shown() {
            var shown = words.clone();
            shown[at] = Town.BLANK;
            return shown;
        }
    }

    private Blanks() {}

    /** What the sentences are about in which a word far away settles a blank. */
    public static final List<Town.Kind> KINDS = List.of(Town.Kind.AGREEMENT, Town.Kind.REVIEW);

    /**
     * A blank that two kinds of words compete for, and that a single word far away settles: a possessive by its subject, or
     * the subject by the possessive; the last adjective of a review by what came before, or the first by what comes after.
     */
    public static Blank of(Town town, Clue clue, Town.Kind kind, Dice dice) {
        if (kind == Town.Kind.AGREEMENT) {
            var text = town.agreement(1 + dice.below(Town.MOST), dice);
            return new Blank(text.words(), clue == Clue.LEFT ? text.at() : 1);
        }
        var text = town.review(2 + dice.below(Town.MOST - 1), dice);
        return new Blank(text.words(), clue == Clue.LEFT ? text.at() : 3);
    }

    public static List<Blank> some(Town town, Clue clue, Town.Kind kind, int many, long seed) {
        var dice = new Dice(seed);
        return IntStream.range(0, many)
                .mapToObj(i -> of(town, clue, kind, dice))
                .toList();
    }

    /** The share of blanks in which the word that is found likeliest fits, whether or not it is the one that was hidden. */
    public static double share(Town town, List<Blank> blanks, Function<Blank, float[]> fill) {
        var right = blanks.stream()
                .filter(blank -> town.fits(blank.words(), blank.at(), best(fill.apply(blank))))
                .count();
        return (double) right / blanks.size();
    }

    /**
     * How likely a network finds each word in a blank, in one look, [V]: one that sees both sides sees all but the blank, a
     * causal one what stands before it.
     */
    public static float[] fill(Pass pass, int[] words, int at) {
        if (pass.shape.causal()) {
            return pass.run(Arrays.copyOf(words, at)).probabilities(at - 1);
        }
        var shown = words.clone();
        shown[at] = Town.BLANK;
        return pass.run(shown).probabilities(at);
    }

    /** What a causal network finds by trying every word and reading on to the end, [V]; as many runs as there are words. */
    public static float[] tryAll(Pass pass, int[] words, int at) {
        var scores = pass.run(Arrays.copyOf(words, at)).probabilities(at - 1);
        for (var word = 0; word < scores.length; word++) {
            var score = StrictMath.log(Math.max(scores[word], 1e-30));
            pass.again(at, word);
            for (var next = at + 1; next < words.length; next++) {
                score += StrictMath.log(Math.max(pass.probabilities(next - 1)[words[next]], 1e-30));
                pass.append(words[next]);
            }
            scores[word] = (float) score;
        }
        Exponential.softmax(scores, 0, scores.length);
        return scores;
    }

    /**
     * Goes on from a beginning, word by word, each drawn as the network finds it likely, to a full stop or as far as it can
     * see. One that sees both sides is given a blank at the end, again and again.
     */
    public static int[] goOn(Pass pass, int[] beginning, Dice dice) {
        var words = new ArrayList<>(IntStream.of(beginning).boxed().toList());
        while (words.size() < Town.SPAN - 1 && (words.size() < 2 || words.get(words.size() - 1) != Vocabulary.STOP)) {
            var soFar = Arrays.copyOf(words.stream().mapToInt(word -> word).toArray(), words.size() + 1);
            words.add(draw(fill(pass, soFar, words.size()), dice));
        }
        return words.stream().mapToInt(word -> word).toArray();
    }

    /** Fills a row of blanks between a beginning and a full stop, from the left, for a network that sees both sides. */
    public static int[] goOn(Pass pass, int[] beginning, int length, Dice dice) {
        var words = Arrays.copyOf(beginning, length);
        Arrays.fill(words, beginning.length, length - 1, Town.BLANK);
        words[length - 1] = Vocabulary.STOP;
        for (var at = beginning.length; at < length - 1; at++) {
            words[at] = draw(pass.run(words).probabilities(at), dice);
        }
        return words;
    }

    private static int draw(float[] probabilities, Dice dice) {
        var left = dice.uniform();
        for (var word = 0; word < probabilities.length; word++) {
            left -= probabilities[word];
            if (left < 0) {
                return word;
            }
        }
        return Vocabulary.STOP;
    }

    private static int best(float[] scores) {
        var best = 0;
        for (var word = 1; word < scores.length; word++) {
            best = scores[word] > scores[best] ? word : best;
        }
        return best;
    }
}
