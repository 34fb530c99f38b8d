package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Look-up in what has just been read: names, each followed by a city, all drawn anew for every text; then one of the
 * names again, whose city is to be said. Nothing can be known beforehand.
 */
public final class Pairs {
    /** The most pairs that occur in training. */
    public static final int MOST = 12;
    /** Words in a text of training: as many pairs, then questions to the end. */
    public static final int SPAN = 40;

    private static final int KINDS = 24;

    private final Vocabulary vocabulary;

    /**
     * @param words from the full stop on: the pairs, then the name that is asked for
     * @param pair the number of the pair that holds the answer
     * @param answer the word that is right
     */
    public record Question(int[] words, int pair, int answer) {}

    public Pairs() {
        var words = new ArrayList<Word>();
        words.add(new Word("。", "."));
        words.addAll(Facts.words("first names").subList(0, KINDS));
        words.addAll(Facts.words("objects of birthplace").subList(0, KINDS));
        vocabulary = new Vocabulary(words);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A question about one of 1 to 24 pairs; a network that looks at fewer words than 2n + 2 cannot be asked it. */
    public Question question(int pairs, Dice dice) {
        var words = new int[2 * pairs + 2];
        pairs(words, pairs, dice);
        var pair = dice.below(pairs);
        words[2 * pairs + 1] = words[2 * pair + 1];
        return new Question(words, pair, words[2 * pair + 2]);
    }

    private static void pairs(int[] words, int pairs, Dice dice) {
        var names = new int[KINDS];
        Arrays.setAll(names, i -> 1 + i);
        dice.shuffle(names);
        words[0] = Vocabulary.STOP;
        for (var i = 0; i < pairs; i++) {
            words[2 * i + 1] = names[i];
            words[2 * i + 2] = 1 + KINDS + dice.below(KINDS);
        }
    }

    /** A text of training: 1 to 12 pairs, then names, each with its right answer. Only answers are asked for. */
    void text(int[] words, int[] targets, int start, Dice dice) {
        var pairs = 1 + dice.below(MOST);
        var text = new int[SPAN];
        pairs(text, pairs, dice);
        Arrays.fill(targets, start, start + SPAN, -1);
        for (var at = 2 * pairs + 1; at < SPAN; at += 2) {
            var pair = dice.below(pairs);
            text[at] = text[2 * pair + 1];
            targets[start + at] = text[2 * pair + 2];
            if (at + 1 < SPAN) {
                text[at + 1] = text[2 * pair + 2];
            }
        }
        System.arraycopy(text, 0, words, start, SPAN);
    }
}
