package org.paradigm.transformer;

import java.util.Arrays;

/**
 * A language without meaning, of which it is known exactly how well it can be foretold: the next of its {@value #WORDS}
 * words is drawn by what the two before it are. Some words are common and most are rare; each word favours others, and so
 * does each pair of words. The table of pairs is drawn once and for all, and cannot be put in fewer words: a network can
 * learn as much of it as it has room for and has read of.
 */
public final class Patter {
    public static final int WORDS = 64;
    /** Words of a text. */
    public static final int SPAN = 32;
    /** Texts on which the figures of cards, and of runs made later, are measured. */
    public static final int MEASURED = 256;

    private static final int SEED = 41;
    /** How strongly the word before, and the pair of words before, favour what comes next. */
    private static final double OF_WORD = 1.2;

    private static final double OF_PAIR = 2;
    private static final int ROUNDS = 200;

    private final double[][] next = new double[WORDS * WORDS][WORDS]; // [V², V]
    private final double[] pairs = new double[WORDS * WORDS]; // [V²]
    private final double floor;

    public Patter() {
        var dice = new Dice(SEED);
        var ofWord = new double[WORDS][WORDS];
        for (var row : ofWord) {
            Arrays.setAll(row, word -> OF_WORD * dice.normal() - StrictMath.log(1 + word));
        }
        for (var pair = 0; pair < next.length; pair++) {
            var row = next[pair];
            var of = ofWord[pair % WORDS];
            Arrays.setAll(row, word -> StrictMath.exp(of[word] + OF_PAIR * dice.normal()));
            var sum = Arrays.stream(row).sum();
            Arrays.setAll(row, word -> row[word] / sum);
        }
        settle();
        floor = entropy();
    }

    /** How often each pair of words is met in the long run. */
    private void settle() {
        Arrays.fill(pairs, 1.0 / pairs.length);
        for (var round = 0; round < ROUNDS; round++) {
            var after = new double[pairs.length];
            for (var pair = 0; pair < pairs.length; pair++) {
                for (var word = 0; word < WORDS; word++) {
                    after[pair % WORDS * WORDS + word] += pairs[pair] * next[pair][word];
                }
            }
            System.arraycopy(after, 0, pairs, 0, pairs.length);
        }
    }

    private double entropy() {
        var sum = 0.0;
        for (var pair = 0; pair < pairs.length; pair++) {
            for (var probability : next[pair]) {
                sum -= pairs[pair] * probability * StrictMath.log(probability);
            }
        }
        return sum;
    }

    /** The lowest loss that anything can have on it: its entropy, in nats a word. */
    public double floor() {
        return floor;
    }

    /** Of every word to come after two others, [V]. */
    double[] next(int before, int last) {
        return next[before * WORDS + last].clone();
    }

    /**
     * Writes a text into {@code words} from {@code start} on, and into {@code targets} what comes after each word but the
     * first, for which one word is not enough.
     */
    void text(int[] words, int[] targets, int start, Dice dice) {
        var pair = draw(pairs, dice);
        words[start] = pair / WORDS;
        targets[start] = -1;
        for (var at = start + 1; at < start + SPAN; at++) {
            words[at] = pair % WORDS;
            targets[at] = draw(next[pair], dice);
            pair = pair % WORDS * WORDS + targets[at];
        }
    }

    private static int draw(double[] probabilities, Dice dice) {
        var left = dice.uniform();
        for (var i = 0; i < probabilities.length; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }

    /**
     * By how much the loss of a network is above the {@link #floor}, in nats a word. What it says is compared with the true
     * probabilities at each word of texts that it has not read, so that chance plays only in which words these are.
     */
    double excess(Weights weights) {
        var dice = new Dice(9000);
        var words = new int[SPAN];
        var targets = new int[SPAN];
        var pass = new Pass(weights);
        var sum = 0.0;
        for (var text = 0; text < MEASURED; text++) {
            text(words, targets, 0, dice);
            pass.run(words);
            for (var at = 1; at < SPAN; at++) {
                sum += divergence(next[words[at - 1] * WORDS + words[at]], pass.probabilities(at));
            }
        }
        return sum / MEASURED / (SPAN - 1);
    }

    private static double divergence(double[] truth, float[] said) {
        var sum = 0.0;
        for (var word = 0; word < WORDS; word++) {
            sum += truth[word] * StrictMath.log(truth[word] / Math.max(1e-12, said[word]));
        }
        return sum;
    }
}
