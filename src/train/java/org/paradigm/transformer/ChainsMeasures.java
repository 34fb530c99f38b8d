package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is measured of the networks that solve {@link Chains}: shares of problems drawn anew. */
final class ChainsMeasures {
    private static final int LONGEST = 10;
    private static final int TAMPERED = 6;
    private static final int[] PIECES = {1, 2, 5};
    private static final int MOST_VOTES = 40;

    private ChainsMeasures() {}

    static Map<String, Double> of(Weights network, ChainsRecipe.Lesson lesson) {
        var writing = new Writing(network);
        var figures = new LinkedHashMap<String, Double>();
        switch (lesson) {
            case ROUTES -> votes(writing, figures);
            case UNDISTURBED, DISTURBED -> clauses(writing, figures);
            case STEPS -> {
                lengths(writing::greedy, figures);
                tampering(writing, figures);
            }
            default -> lengths(writing::once, figures);
        }
        return figures;
    }

    private static <P> double share(IntFunction<P> draw, Predicate<P> holds) {
        var count = 0;
        for (var i = 0; i < Chains.MEASURED; i++) {
            count += holds.test(draw.apply(i)) ? 1 : 0;
        }
        return (double) count / Chains.MEASURED;
    }

    private static IntFunction<Chains.Problem> problems(int steps) {
        var dice = new Dice(5000 + steps);
        return i -> Chains.problem(steps, dice);
    }

    private static void lengths(UnaryOperator<int[]> writing, Map<String, Double> figures) {
        for (var steps = 1; steps <= LONGEST; steps++) {
            figures.put(
                    "right." + steps, share(problems(steps), problem -> answer(writing, problem) == problem.answer()));
            figures.put(
                    "parity." + steps,
                    share(problems(steps), problem -> answer(writing, problem) % 2 == problem.answer() % 2));
        }
        for (var size : PIECES) {
            figures.put(
                    "pieces." + size,
                    share(problems(LONGEST), problem -> Chains.inPieces(writing, problem, size) == problem.answer()));
        }
    }

    private static int answer(UnaryOperator<int[]> writing, Chains.Problem problem) {
        return Chains.answer(writing.apply(Chains.words(problem)));
    }

    private static void tampering(Writing writing, Map<String, Double> figures) {
        for (var step = 1; step < TAMPERED; step++) {
            var at = step;
            var dice = new Dice(6000);
            IntFunction<Chains.Problem> draw = problems(TAMPERED);
            figures.put(
                    "wrong." + at + ".follows",
                    share(
                            draw,
                            problem -> Tampering.wrong(writing, problem, at, 1 + dice.below(9))
                                    .follows()));
            figures.put(
                    "cut." + at + ".follows",
                    share(
                            problems(TAMPERED),
                            problem -> Tampering.cut(writing, problem, at).follows()));
            figures.put(
                    "cut." + at + ".right",
                    share(
                            problems(TAMPERED),
                            problem -> Tampering.cut(writing, problem, at).answer() == problem.answer()));
        }
    }

    private static void votes(Writing writing, Map<String, Double> figures) {
        IntFunction<Chains.Problem> draw = i -> Chains.routes(ChainsRecipe.ROUTES, 3, new Dice(5000 + i));
        figures.put("greedy", share(draw, problem -> answer(writing::greedy, problem) == problem.answer()));
        for (var sameRoute : new boolean[] {false, true}) {
            for (var temperature : new double[] {0.5, 1, 1.5, 2}) {
                var name = (sameRoute ? "same." : "any.") + Math.round(10 * temperature) + ".";
                var dice = new Dice(7000);
                var ballots = new Ballot[Chains.MEASURED];
                for (var i = 0; i < Chains.MEASURED; i++) {
                    ballots[i] = Ballot.of(writing, draw.apply(i), MOST_VOTES, temperature, sameRoute, dice);
                }
                for (var votes : new int[] {1, 3, 5, 10, 20, MOST_VOTES}) {
                    var right = 0;
                    for (var i = 0; i < Chains.MEASURED; i++) {
                        right += ballots[i].winner(votes) == draw.apply(i).answer() ? 1 : 0;
                    }
                    figures.put(name + votes, (double) right / Chains.MEASURED);
                }
            }
        }
    }

    private static void clauses(Writing writing, Map<String, Double> figures) {
        for (var kind : Clauses.Kind.values()) {
            for (var steps = 1; steps <= 4; steps++) {
                var name = kind.name().toLowerCase(Locale.ROOT) + "." + steps;
                var many = steps;
                figures.put(
                        "right." + name,
                        share(
                                puzzles(many, kind),
                                puzzle -> solve(writing, puzzle)
                                        == puzzle.problem().answer()));
                if (kind == Clauses.Kind.BESIDE) {
                    figures.put(
                            "misled." + name,
                            share(puzzles(many, kind), puzzle -> solve(writing, puzzle) == puzzle.misled()));
                }
            }
        }
    }

    private static IntFunction<Clauses.Puzzle> puzzles(int steps, Clauses.Kind kind) {
        var dice = new Dice(8000 + steps);
        return i -> Clauses.puzzle(steps, kind, dice);
    }

    private static int solve(Writing writing, Clauses.Puzzle puzzle) {
        return Chains.answer(writing.greedy(puzzle.words()));
    }
}
