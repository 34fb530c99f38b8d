package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Problems of {@link Chains} about Anna or about Ben: each begins with who it is about, and each step says whose it is.
 * One clause more may stand among the steps.
 */
public final class Clauses {
    /** Who a problem may be about. */
    public static final int PEOPLE = 2;

    private static final List<Word> NAMES = List.of(new Word("安娜", "Anna"), new Word("本", "Ben"));
    private static final int ALL_NOTES = Chains.LETTERS * Chains.OPERATIONS;
    private static final int FIRST_NOTE = Chains.note(0, 0);
    private static final int FIRST_PERSON = FIRST_NOTE + PEOPLE * ALL_NOTES;
    private static final int FIRST_WEATHER = FIRST_PERSON + PEOPLE;

    private final Vocabulary vocabulary;

    /** A clause that has nothing to do with what is asked for. */
    public enum Kind {
        /** There is none. */
        NONE,
        /** Of the weather, at one of the steps' letters: of the same length and without an operation. */
        NEUTRAL,
        /** A step of the other person, at a letter that the problem does not come to. */
        ELSEWHERE,
        /** A step of the other person, at a letter where the problem has a step of its own. */
        BESIDE
    }

    /**
     * A problem with a clause.
     *
     * @param words as in {@link Chains#words}, with the clause
     * @param clause the number of its word, or −1
     * @param misled what comes out if the clause's operation is taken for the one at its letter, or −1
     */
    public record Puzzle(Chains.Problem problem, int[] words, int clause, int misled) {}

    public Clauses() {
        var words = new ArrayList<>(new Chains().vocabulary().words().subList(0, FIRST_NOTE));
        for (var name : NAMES) {
            for (var letter = 0; letter < Chains.LETTERS; letter++) {
                for (var operation = 0; operation < Chains.OPERATIONS; operation++) {
                    var step = Chains.name(letter) + " " + Chains.sign(operation);
                    words.add(new Word(name.zh() + " " + step, name.en() + "'s " + step));
                }
            }
        }
        words.addAll(NAMES);
        for (var letter = 0; letter < Chains.LETTERS; letter++) {
            words.add(new Word(Chains.name(letter) + " 晴", Chains.name(letter) + " sunny"));
        }
        vocabulary = new Vocabulary(words);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public static Puzzle puzzle(int steps, Kind kind, Dice dice) {
        var problem = Chains.problem(steps, dice);
        return puzzle(problem, dice.below(PEOPLE), kind, dice);
    }

    /** @param person who it is about, 0 or 1 */
    public static Puzzle puzzle(Chains.Problem problem, int person, Kind kind, Dice dice) {
        var plain = Chains.words(problem);
        var steps = problem.route().steps();
        var notes = new ArrayList<Integer>();
        IntStream.rangeClosed(1, steps).forEach(at -> notes.add(plain[at] + person * ALL_NOTES));
        var beside = 1 + dice.below(steps);
        var misled = -1;
        var clause = -1;
        if (kind == Kind.NEUTRAL) {
            clause = FIRST_WEATHER + problem.route().letter(beside);
        } else if (kind == Kind.ELSEWHERE) {
            var letter = problem.route().letter(steps + 1 + dice.below(Chains.LETTERS - steps - 1));
            clause = other(person, letter, Chains.operation(dice));
        } else if (kind == Kind.BESIDE) {
            var changed = problem.route().operations().clone();
            while (misled < 0 || misled == problem.answer()) {
                changed[beside - 1] = Chains.operation(dice);
                misled = Chains.values(problem.start(), changed)[steps];
            }
            clause = other(person, problem.route().letter(beside), changed[beside - 1]);
        }
        if (clause >= 0) {
            notes.add(dice.below(steps + 1), clause);
        }
        var words = words(person, notes, Arrays.copyOfRange(plain, steps + 1, plain.length));
        return new Puzzle(problem, words, clause, misled);
    }

    /** A problem in words, with a step of the other person at some of the letters, or at all. */
    static int[] crowd(Chains.Problem problem, int person, Dice dice) {
        var plain = Chains.words(problem);
        var steps = problem.route().steps();
        var notes = new ArrayList<Integer>();
        IntStream.rangeClosed(1, steps).forEach(at -> notes.add(plain[at] + person * ALL_NOTES));
        var letters = IntStream.rangeClosed(1, steps).toArray();
        dice.shuffle(letters);
        for (var count = 1 + dice.below(steps); count > 0; count--) {
            var letter = problem.route().letter(letters[count - 1]);
            notes.add(dice.below(notes.size() + 1), other(person, letter, Chains.operation(dice)));
        }
        return words(person, notes, Arrays.copyOfRange(plain, steps + 1, plain.length));
    }

    private static int[] words(int person, List<Integer> notes, int... question) {
        var words = IntStream.builder().add(Vocabulary.STOP).add(FIRST_PERSON + person);
        notes.forEach(words::add);
        Arrays.stream(question).forEach(words::add);
        return words.build().toArray();
    }

    private static int other(int person, int letter, int operation) {
        return Chains.note(letter, operation) + (1 - person) * ALL_NOTES;
    }
}
