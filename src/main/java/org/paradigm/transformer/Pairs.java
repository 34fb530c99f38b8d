package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Look-up in what has just been read: notes of who lives where ("Anna: Lisbon", one word each to the network), drawn
 * anew for every text; then someone is asked for ("Anna?"), whose city is to be said. Nothing can be known beforehand.
 */
public final class Pairs {
    /** The most pairs that occur in training. */
    public static final int MOST = 12;
    /** As many pairs as there are names. */
    public static final int NAMES = 16;
    /** Words in a text of training: up to 12 pairs, then questions to the end. */
    public static final int SPAN = 24;

    private static final int CITIES = 16;
    private static final int FIRST_NOTE = 1;
    private static final int FIRST_QUESTION = FIRST_NOTE + NAMES * CITIES;
    private static final int FIRST_CITY = FIRST_QUESTION + NAMES;

    private final Vocabulary vocabulary;

    /**
     * @param words the full stop, the pairs, and the question
     * @param pair the number of the pair that holds the answer; it stands at position {@code pair + 1}
     * @param answer the word that is right
     */
    public record Question(int[] words, int pair, int answer) {}

    public Pairs() {
        var names = Facts.words("first names").subList(0, NAMES);
        var cities = Facts.words("objects of birthplace").subList(0, CITIES);
        var words = new ArrayList<Word>();
        words.add(new Word("。", "."));
        for (var name : names) {
            cities.forEach(city -> words.add(new Word(name.zh() + "：" + city.zh(), name.en() + ": " + city.en())));
        }
        names.forEach(name -> words.add(new Word(name.zh() + "？", name.en() + "?")));
        words.addAll(cities);
        vocabulary = new Vocabulary(words);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A question about one of 1 to 16 pairs. */
    public Question question(int pairs, Dice dice) {
        if (pairs < 1 || pairs > NAMES) {
            throw new IllegalArgumentException("1 to " + NAMES + " pairs, not " + pairs);
        }
        var words = new int[pairs + 2];
        notes(words, pairs, dice);
        var pair = dice.below(pairs);
        words[pairs + 1] = FIRST_QUESTION + name(words[pair + 1]);
        return new Question(words, pair, FIRST_CITY + city(words[pair + 1]));
    }

    private static int name(int note) {
        return (note - FIRST_NOTE) / CITIES;
    }

    private static int city(int note) {
        return (note - FIRST_NOTE) % CITIES;
    }

    private static void notes(int[] words, int pairs, Dice dice) {
        var names = new int[NAMES];
        Arrays.setAll(names, i -> i);
        dice.shuffle(names);
        words[0] = Vocabulary.STOP;
        for (var i = 0; i < pairs; i++) {
            words[i + 1] = FIRST_NOTE + names[i] * CITIES + dice.below(CITIES);
        }
    }

    /** A text of training: 1 to 12 pairs, then questions, whose answers are to be foretold and do not stand in it. */
    void text(int[] words, int[] targets, int start, Dice dice) {
        var pairs = 1 + dice.below(MOST);
        var text = new int[SPAN];
        notes(text, pairs, dice);
        Arrays.fill(targets, start, start + SPAN, -1);
        for (var at = pairs + 1; at < SPAN; at++) {
            var note = text[1 + dice.below(pairs)];
            text[at] = FIRST_QUESTION + name(note);
            targets[start + at] = FIRST_CITY + city(note);
        }
        System.arraycopy(text, 0, words, start, SPAN);
    }
}
