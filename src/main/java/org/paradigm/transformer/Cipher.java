package org.paradigm.transformer;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A secret writing. For each sign but the first another is put, which hangs on it and on the one before it, by a table that
 * was drawn at random and can only be learned by heart. A text has the plain signs and then those of the cipher:
 * "d q 3 … k 7 a …". No sign of the cipher hangs on another, so whoever knows a share of the table is right at such a share
 * of the places, whatever came before.
 */
public final class Cipher {
    public static final int SIGNS = 32;
    /** Of the cipher; the plain text has one more. */
    public static final int LENGTH = 8;
    /** On as many new texts each figure of a network's card was measured. */
    public static final int MEASURED = 500;

    static final int PLAIN = LENGTH + 1;
    /** Positions of a text as a network reads it: the last sign of the cipher is only asked for. */
    static final int SPAN = PLAIN + LENGTH - 1;

    private static final int SEED = 77;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final int[][] table = new int[SIGNS][SIGNS];
    private final Vocabulary vocabulary;

    public Cipher() {
        var dice = new Dice(SEED);
        for (var row : table) {
            Arrays.setAll(row, sign -> dice.below(SIGNS));
        }
        vocabulary = new Vocabulary(LETTERS.chars()
                .mapToObj(letter -> "" + (char) letter)
                .map(sign -> new Word(sign, sign))
                .toList());
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A text that is as likely as any other: words. */
    public static int[] plain(Dice dice) {
        return IntStream.range(0, PLAIN).map(place -> dice.below(SIGNS)).toArray();
    }

    /** The cipher of a plain text. */
    public int[] cipher(int... plain) {
        return IntStream.range(0, LENGTH)
                .map(place -> table[plain[place]][plain[place + 1]])
                .toArray();
    }

    /** Writes a text into {@code words} from {@code start} on, and its cipher into {@code targets}. */
    void text(int[] words, int[] targets, int start, Dice dice) {
        var plain = plain(dice);
        var cipher = cipher(plain);
        System.arraycopy(plain, 0, words, start, PLAIN);
        System.arraycopy(cipher, 0, words, start + PLAIN, LENGTH - 1);
        System.arraycopy(cipher, 0, targets, start + PLAIN - 1, LENGTH);
    }

    /** What a network writes for a plain text, each time the likeliest word, on top of what it has written itself. */
    public static int[] write(Pass pass, int... plain) {
        pass.run(plain);
        var written = new int[LENGTH];
        for (var place = 0; place < LENGTH; place++) {
            written[place] = pass.guess(LENGTH + place);
            if (place + 1 < LENGTH) {
                pass.append(written[place]);
            }
        }
        return written;
    }

    /** The probability that a network gives to each word of a cipher, when those before it are as they should be. */
    public static double[] probabilities(Pass pass, int[] plain, int[] cipher) {
        pass.run(plain);
        var given = new double[LENGTH];
        for (var place = 0; place < LENGTH; place++) {
            given[place] = pass.probabilities(LENGTH + place)[cipher[place]];
            if (place + 1 < LENGTH) {
                pass.append(cipher[place]);
            }
        }
        return given;
    }
}
