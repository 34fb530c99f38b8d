package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A digit, and what is done to it one step after another, of which only the last digit is kept. Each step is a word of
 * its own and carries a letter; the next step carries the next letter of a circle of twelve. The letter that is asked
 * for comes after the steps, and then where it starts: "c +3 d ×7 e −2 e? b 5". Written out, the solution goes on from
 * there, and names each letter and what stands there: "c 8 d 6 e 4." Multiplied is by 3 or 7 only, so that no two
 * digits are made one. A problem may have several routes: from the same digit to the same answer by other letters.
 */
public final class Chains {
    /** Letters in the circle; a route has fewer steps. */
    public static final int LETTERS = 12;
    /** {@link #sign} writes them. */
    public static final int OPERATIONS = 8;
    /** On as many new problems each figure of a network's card was measured. */
    public static final int MEASURED = 500;
    /** As many of the operations are sums; the others are products. */
    static final int SUMS = 6;

    private static final int FIRST_DIGIT = 1;
    private static final int FIRST_LETTER = FIRST_DIGIT + 10;
    private static final int FIRST_ASKED = FIRST_LETTER + LETTERS;
    private static final int FIRST_NOTE = FIRST_ASKED + LETTERS;
    private static final List<String> SIGNS = List.of("+1", "+2", "+3", "−1", "−2", "−3", "×3", "×7");
    private static final int[] NUMBERS = {1, 2, 3, 9, 8, 7, 3, 7};

    private final Vocabulary vocabulary;

    /**
     * Steps that follow one another.
     *
     * @param letter the number of the letter where it starts; the first step has the next
     * @param operations each from 0 to 7
     */
    public record Route(int letter, int[] operations) {
        public int steps() {
            return operations.length;
        }

        /** @param step from 1; 0 is where it starts */
        int letter(int step) {
            return (letter + step) % LETTERS;
        }
    }

    /** @param routes one or several, all of which lead from {@code start} to the same digit */
    public record Problem(int start, List<Route> routes) {
        public Problem {
            routes = List.copyOf(routes);
        }

        public Route route() {
            return routes.get(0);
        }

        public int answer() {
            return values(start, route().operations())[route().steps()];
        }
    }

    public Chains() {
        var words = new ArrayList<Word>();
        words.add(new Word("。", "."));
        IntStream.range(0, 10).forEach(digit -> words.add(new Word("" + digit, "" + digit)));
        IntStream.range(0, LETTERS).forEach(letter -> words.add(new Word(name(letter), name(letter))));
        IntStream.range(0, LETTERS).forEach(letter -> words.add(new Word(name(letter) + "？", name(letter) + "?")));
        for (var letter = 0; letter < LETTERS; letter++) {
            for (var sign : SIGNS) {
                words.add(new Word(name(letter) + " " + sign, name(letter) + " " + sign));
            }
        }
        vocabulary = new Vocabulary(words);
    }

    /** The letter that is asked for. */
    public static String name(Route route) {
        return name(route.letter(route.steps()));
    }

    static String name(int letter) {
        return "" + (char) ('a' + letter);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** As it is written: {@code +3}, {@code ×7}. */
    public static String sign(int operation) {
        return SIGNS.get(operation);
    }

    /** The last digit of what an operation makes of a digit. */
    public static int apply(int operation, int digit) {
        return (operation < SUMS ? digit + NUMBERS[operation] : digit * NUMBERS[operation]) % 10;
    }

    /** What stands after each step: the first is where it starts, the last the answer. */
    public static int[] values(int start, int... operations) {
        var values = new int[operations.length + 1];
        values[0] = start;
        for (var step = 0; step < operations.length; step++) {
            values[step + 1] = apply(operations[step], values[step]);
        }
        return values;
    }

    /** Every other step is a product, on average, so that the order matters. */
    static int operation(Dice dice) {
        return dice.below(2) == 0 ? dice.below(SUMS) : SUMS + dice.below(OPERATIONS - SUMS);
    }

    /** A problem of one route. */
    public static Problem problem(int steps, Dice dice) {
        return new Problem(dice.below(10), List.of(route(dice.below(LETTERS), steps, dice)));
    }

    static Route route(int letter, int steps, Dice dice) {
        var operations = new int[steps];
        Arrays.setAll(operations, step -> operation(dice));
        return new Route(letter, operations);
    }

    /** A problem of several routes of equal length, no two of which share a letter. */
    public static Problem routes(int routes, int steps, Dice dice) {
        if (routes * (steps + 1) > LETTERS) {
            throw new IllegalArgumentException(routes + " routes of " + steps + " steps take too many letters");
        }
        var start = dice.below(10);
        var answer = dice.below(10);
        var letter = dice.below(LETTERS);
        var all = new ArrayList<Route>();
        for (var i = 0; i < routes; i++) {
            all.add(
                    dice.below(all.size() + 1),
                    route((letter + i * (steps + 1)) % LETTERS, steps, start, answer, dice));
        }
        return new Problem(start, all);
    }

    private static Route route(int letter, int steps, int start, int answer, Dice dice) {
        while (true) {
            var route = route(letter, steps, dice);
            if (values(start, route.operations())[steps] == answer) {
                return route;
            }
        }
    }

    /** A problem in words, from the full stop before it to the digit at its end. */
    public static int[] words(Problem problem) {
        var words = IntStream.builder().add(Vocabulary.STOP);
        for (var route : problem.routes()) {
            for (var step = 1; step <= route.steps(); step++) {
                words.add(note(route.letter(step), route.operations()[step - 1]));
            }
        }
        problem.routes().forEach(route -> words.add(FIRST_ASKED + route.letter(route.steps())));
        problem.routes().forEach(route -> words.add(letter(route.letter(0))));
        return words.add(digit(problem.start())).build().toArray();
    }

    /** A solution in words: a letter and a digit for each step, and the full stop. */
    public static int[] solution(Problem problem, Route route) {
        var values = values(problem.start(), route.operations());
        var words = new int[2 * route.steps() + 1];
        for (var step = 1; step <= route.steps(); step++) {
            words[2 * step - 2] = letter(route.letter(step));
            words[2 * step - 1] = digit(values[step]);
        }
        return words;
    }

    /** A problem in words, and its solution as far as the end of a step. */
    public static int[] begun(Problem problem, int step) {
        var words = words(problem);
        var begun = Arrays.copyOf(words, words.length + 2 * step);
        System.arraycopy(solution(problem, problem.route()), 0, begun, words.length, 2 * step);
        return begun;
    }

    /**
     * A problem cut into pieces, the answer of each handed on to the next; or −1 where one has no answer.
     *
     * @param writing what is written after a text
     */
    public static int inPieces(UnaryOperator<int[]> writing, Problem problem, int size) {
        var route = problem.route();
        var digit = problem.start();
        for (var from = 0; from < route.steps() && digit >= 0; from += size) {
            var operations = Arrays.copyOfRange(route.operations(), from, Math.min(route.steps(), from + size));
            var piece = new Problem(digit, List.of(new Route(route.letter(from), operations)));
            digit = answer(writing.apply(words(piece)));
        }
        return digit;
    }

    static int digit(int digit) {
        return FIRST_DIGIT + digit;
    }

    static int letter(int letter) {
        return FIRST_LETTER + letter;
    }

    static int note(int letter, int operation) {
        return FIRST_NOTE + letter * OPERATIONS + operation;
    }

    /** Whether a word is a letter, by itself or asked for, after which a reader puts no comma. */
    public static boolean isFollowedAtOnce(int word) {
        return word >= FIRST_LETTER && word < FIRST_NOTE;
    }

    /** The digit that a word is, or −1. */
    public static int value(int word) {
        return word >= FIRST_DIGIT && word < FIRST_LETTER ? word - FIRST_DIGIT : -1;
    }

    /** The last digit among words, which is what they answer, or −1 where there is none. */
    public static int answer(int... words) {
        for (var at = words.length - 1; at >= 0; at--) {
            if (value(words[at]) >= 0) {
                return value(words[at]);
            }
        }
        return -1;
    }
}
