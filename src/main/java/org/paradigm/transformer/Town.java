package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A small language about a small town, made to be pre-trained on: reviews from a guest book, whose clauses all praise or
 * all blame ("the soup was bland, the waiter was not friendly."); sentences in which a possessive agrees with a subject
 * far away ("the queen, unlike the king, praised her hat."); and notes in which a word is a noun or a verb by what
 * stands beside it ("the mayor read this plan." "plan the bridge now."). Whether a sentence belongs to it, it can tell.
 */
public final class Town {
    /** Words of the longest sentence, with the full stop before it and one word more. */
    public static final int SPAN = 16;

    /** The most clauses of a review, and the most people that a subject is unlike. */
    public static final int MOST = 3;

    private static final int SUBJECTS = 16;

    /** The kinds of sentences. */
    public enum Kind {
        REVIEW,
        AGREEMENT,
        NOUN,
        VERB
    }

    /** Of what a clause of a review speaks. */
    private enum Aspect {
        FOOD,
        PLACE,
        PEOPLE
    }

    /**
     * A sentence, from the full stop before it to the one at its end.
     *
     * @param good of a review, whether it praises
     * @param feminine of an agreement, its subject
     * @param at the word that the kind is about: the last adjective, the possessive, the noun or verb
     */
    public record Text(Kind kind, int[] words, boolean good, boolean feminine, int at) {}

    /** The words that have no list of their own, by number. */
    static final List<Word> SMALL = List.of(
            new Word("。", "."),
            new Word("＿", "_"),
            new Word("，", ","),
            new Word("很", "was"),
            new Word("不", "was not"),
            new Word("，不像", ", unlike"),
            new Word("她的", "her"),
            new Word("他的", "his"),
            new Word("这个", "this"),
            new Word("会", "will"),
            new Word("吧", "now"),
            new Word("明天", "tomorrow"),
            new Word("评价：", "verdict:"),
            new Word("推荐", "recommended"),
            new Word("不推荐", "not recommended"));

    /** Where a word was hidden. */
    public static final int BLANK = 1;
    /** After it a judgement is asked for; it and the two after it never occur before fine-tuning. */
    public static final int VERDICT = 12;

    public static final int GOOD = 13;
    public static final int BAD = 14;
    /** The possessives. */
    public static final int HER = 6;

    public static final int HIS = 7;

    private static final int COMMA = 2;
    private static final int WAS = 3;
    private static final int WAS_NOT = 4;
    private static final int UNLIKE = 5;
    private static final int THIS = 8;
    private static final int WILL = 9;
    private static final int NOW = 10;
    private static final int TOMORROW = 11;

    private final Vocabulary vocabulary;
    private final List<int[]> praise = new ArrayList<>();
    private final List<int[]> blame = new ArrayList<>();
    private final List<int[]> things = new ArrayList<>();
    private final int[] women;
    private final int[] men;
    private final int[] officials;
    private final int[] works;
    private final int[] doubles;
    private final int[] deeds;
    private final int[] belongings;
    private final int[] writes;
    private final int[] moves;

    public Town() {
        var words = new ArrayList<>(SMALL);
        for (var aspect : List.of("food", "place", "people")) {
            praise.add(list(words, "praise of " + aspect));
            blame.add(list(words, "blame of " + aspect));
            things.add(list(words, aspect));
        }
        women = list(words, "women");
        men = list(words, "men");
        officials = list(words, "officials");
        works = list(words, "works");
        doubles = list(words, "doubles");
        deeds = list(words, "deeds");
        belongings = list(words, "belongings");
        writes = list(words, "writes");
        moves = list(words, "moves");
        vocabulary = new Vocabulary(words);
    }

    private static int[] list(List<Word> words, String heading) {
        var first = words.size();
        words.addAll(Facts.words("town.txt", heading));
        var numbers = new int[words.size() - first];
        Arrays.setAll(numbers, i -> first + i);
        return numbers;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Any sentence: five in eight are reviews, three quarters of these as long as can be. */
    public Text text(Dice dice) {
        var kind = dice.below(8);
        return kind < 5
                ? review(Math.min(MOST, 1 + dice.below(8)), dice)
                : kind == 5 ? agreement(dice.below(MOST + 1), dice) : kind == 6 ? noun(dice) : verb(dice);
    }

    /** @param clauses 1 to 3, each about something else; one in eight says what is not */
    public Text review(int clauses, Dice dice) {
        var good = dice.below(2) == 0;
        var aspects = new int[] {0, 1, 2};
        dice.shuffle(aspects);
        var words = new Sentence();
        for (var i = 0; i < clauses; i++) {
            var not = dice.below(8) == 0;
            if (i > 0) {
                words.add(COMMA);
            }
            words.add(one(things.get(aspects[i]), dice));
            words.add(not ? WAS_NOT : WAS);
            words.add(one((good != not ? praise : blame).get(aspects[i]), dice));
        }
        return new Text(Kind.REVIEW, words.end(), good, false, words.size - 2);
    }

    /** @param others 0 to 3 people between the subject and the possessive */
    public Text agreement(int others, Dice dice) {
        var words = new Sentence();
        var feminine = dice.below(2) == 0;
        words.add(one(feminine ? women : men, dice));
        for (var i = 0; i < others; i++) {
            words.add(UNLIKE);
            words.add(one(dice.below(2) == 0 ? women : men, dice));
        }
        if (others > 0) {
            words.add(COMMA);
        }
        words.add(one(deeds, dice));
        words.add(feminine ? HER : HIS);
        words.add(one(belongings, dice));
        return new Text(Kind.AGREEMENT, words.end(), false, feminine, words.size - 3);
    }

    /** With a word of two kinds as a noun, in fourth place or at the beginning. */
    public Text noun(Dice dice) {
        var words = new Sentence();
        if (dice.below(2) == 0) {
            words.add(one(officials, dice)).add(one(writes, dice)).add(THIS).add(one(doubles, dice));
            return new Text(Kind.NOUN, words.end(), false, false, 4);
        }
        words.add(one(doubles, dice)).add(one(moves, dice)).add(one(officials, dice));
        return new Text(Kind.NOUN, words.end(), false, false, 1);
    }

    /** With such a word as a verb, at the same two places. */
    public Text verb(Dice dice) {
        var words = new Sentence();
        if (dice.below(2) == 0) {
            words.add(TOMORROW)
                    .add(one(officials, dice))
                    .add(WILL)
                    .add(one(doubles, dice))
                    .add(one(works, dice));
            return new Text(Kind.VERB, words.end(), false, false, 4);
        }
        words.add(one(doubles, dice)).add(one(works, dice)).add(NOW);
        return new Text(Kind.VERB, words.end(), false, false, 1);
    }

    private static int one(int[] list, Dice dice) {
        return list[dice.below(list.length)];
    }

    /** A sentence as it grows. */
    private static final class Sentence {
        private final int[] words = new int[SPAN];
        private int size = 1;

        Sentence add(int word) {
            words[size++] = word;
            return this;
        }

        int[] end() {
            return Arrays.copyOf(words, ++size);
        }
    }

    /** What the words that can be a noun or a verb are. */
    public int[] doubles() {
        return doubles.clone();
    }

    /** The number of a subject among the sixteen, the eight women first. */
    public int subject(Text agreement) {
        var word = agreement.words()[1];
        return isIn(women, word) ? word - women[0] : women.length + word - men[0];
    }

    public static int subjects() {
        return SUBJECTS;
    }

    /** Whether a sentence, with its full stops before and behind, belongs to the language. */
    public boolean isSound(int[] words) {
        var n = words.length;
        if (n < 5 || words[0] != Vocabulary.STOP || words[n - 1] != Vocabulary.STOP) {
            return false;
        }
        var inner = Arrays.copyOfRange(words, 1, n - 1);
        return isReview(inner) || isAgreement(inner) || isNote(inner);
    }

    /** Whether something is joined to its first clause or subject: what a sentence can do without. */
    public boolean hasMore(int[] words) {
        return Arrays.stream(words).anyMatch(word -> word == COMMA || word == UNLIKE);
    }

    /** Whether a sentence is sound with this word at a place. */
    public boolean fits(int[] words, int at, int word) {
        var filled = words.clone();
        filled[at] = word;
        return isSound(filled);
    }

    private boolean isReview(int[] words) {
        if (words.length % 4 != 3) {
            return false;
        }
        var good = isGood(words, 0);
        for (var at = 0; at < words.length; at += 4) {
            var aspect = aspect(words[at]);
            var sound = aspect >= 0
                    && (words[at + 1] == WAS || words[at + 1] == WAS_NOT)
                    && (isIn(praise.get(aspect), words[at + 2]) || isIn(blame.get(aspect), words[at + 2]))
                    && isGood(words, at) == good
                    && (at + 3 == words.length || words[at + 3] == COMMA);
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    private int aspect(int thing) {
        for (var aspect : Aspect.values()) {
            if (isIn(things.get(aspect.ordinal()), thing)) {
                return aspect.ordinal();
            }
        }
        return -1;
    }

    private boolean isGood(int[] words, int clause) {
        return praise.stream().anyMatch(list -> isIn(list, words[clause + 2])) == (words[clause + 1] == WAS);
    }

    private boolean isAgreement(int[] words) {
        var at = 1;
        while (at + 1 < words.length && words[at] == UNLIKE && isPerson(words[at + 1])) {
            at += 2;
        }
        if (at > 1 && at < words.length && words[at++] != COMMA) {
            return false;
        }
        return at + 3 == words.length
                && isPerson(words[0])
                && isIn(deeds, words[at])
                && words[at + 1] == (isIn(women, words[0]) ? HER : HIS)
                && isIn(belongings, words[at + 2]);
    }

    private boolean isPerson(int word) {
        return isIn(women, word) || isIn(men, word);
    }

    private boolean isNote(int[] words) {
        return isMade(words, officials, writes, new int[] {THIS}, doubles)
                || isMade(words, doubles, moves, officials)
                || isMade(words, new int[] {TOMORROW}, officials, new int[] {WILL}, doubles, works)
                || isMade(words, doubles, works, new int[] {NOW});
    }

    private static boolean isMade(int[] words, int[]... lists) {
        if (words.length != lists.length) {
            return false;
        }
        for (var i = 0; i < words.length; i++) {
            if (!isIn(lists[i], words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(int[] list, int word) {
        return word >= list[0] && word <= list[list.length - 1];
    }

    /** Several sentences of one kind, for instance to measure on. */
    public static List<Text> some(int many, long seed, java.util.function.Function<Dice, Text> make) {
        var dice = new Dice(seed);
        var texts = new ArrayList<Text>();
        for (var i = 0; i < many; i++) {
            texts.add(make.apply(dice));
        }
        return Collections.unmodifiableList(texts);
    }
}
