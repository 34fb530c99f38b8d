package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private final Vocabulary vocabulary = new Chains().vocabulary();

    @Test
    void isWrittenAndSolvedAsItsDescriptionSays() {
        var problem = new Chains.Problem(5, List.of(new Chains.Route(1, new int[] {2, 7, 4})));
        assertThat(vocabulary.write(Chains.words(problem), Tongue.EN)).isEqualTo(". c +3 d ×7 e −2 e? b 5");
        assertThat(vocabulary.write(Chains.solution(problem, problem.route()), Tongue.EN))
                .isEqualTo("c 8 d 6 e 4.");
        assertThat(problem.answer()).isEqualTo(4);
    }

    @Test
    void keepsTheLastDigitOfWhatWasReckoned() {
        for (var operation = 0; operation < Chains.OPERATIONS; operation++) {
            var sign = Chains.sign(operation);
            var number = Integer.parseInt(sign.substring(1));
            var results = new HashSet<Integer>();
            for (var digit = 0; digit < 10; digit++) {
                var result = switch (sign.charAt(0)) {
                    case '+' -> digit + number;
                    case '−' -> digit - number;
                    default -> digit * number;
                };
                assertThat(Chains.apply(operation, digit)).isEqualTo(Math.floorMod(result, 10));
                results.add(Chains.apply(operation, digit));
            }
            assertThat(results).hasSize(10);
        }
    }

    @Test
    void leadsToOneAnswerOnEveryRouteAndByOtherLetters() {
        var dice = new Dice(1);
        for (var i = 0; i < 200; i++) {
            var problem = Chains.routes(3, 3, dice);
            var letters = new HashSet<Integer>();
            for (var route : problem.routes()) {
                assertThat(Chains.values(problem.start(), route.operations())[3])
                        .isEqualTo(problem.answer());
                for (var step = 0; step <= 3; step++) {
                    letters.add(route.letter(step));
                }
            }
            assertThat(letters).hasSize(12);
        }
        assertThatThrownBy(() -> Chains.routes(4, 3, dice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsAClauseAmongTheStepsAndLeavesTheRestAlone() {
        var dice = new Dice(1);
        for (var kind : Clauses.Kind.values()) {
            for (var i = 0; i < 200; i++) {
                var puzzle = Clauses.puzzle(3, kind, dice);
                var with = Arrays.stream(puzzle.words())
                        .filter(word -> word == puzzle.clause())
                        .count();
                assertThat(with).isEqualTo(kind == Clauses.Kind.NONE ? 0 : 1);
                assertThat(puzzle.words()).hasSize(kind == Clauses.Kind.NONE ? 8 : 9);
                assertThat(puzzle.misled()).isNotEqualTo(puzzle.problem().answer());
                assertThat(puzzle.misled() >= 0).isEqualTo(kind == Clauses.Kind.BESIDE);
            }
        }
    }

    @Test
    void namesThePersonOfEveryStep() {
        var puzzle = Clauses.puzzle(
                new Chains.Problem(5, List.of(new Chains.Route(1, new int[] {2, 7, 4}))),
                1,
                Clauses.Kind.NEUTRAL,
                new Dice(3));
        assertThat(new Clauses().vocabulary().write(puzzle.words(), Tongue.EN))
                .startsWith(". Ben Ben's")
                .contains("Ben's c +3", "Ben's d ×7", "Ben's e −2", " sunny")
                .endsWith("e? b 5");
    }

    @Test
    void countsTheVotesAndTakesTheFirstAmongEquals() {
        var ballot = new Ballot(new int[] {7, 3, 3, 7, -1, 7});
        assertThat(ballot.winner(1)).isEqualTo(7);
        assertThat(ballot.winner(3)).isEqualTo(3);
        assertThat(ballot.winner(4)).isEqualTo(7);
        assertThat(ballot.winner(6)).isEqualTo(7);
        assertThat(ballot.share(3)).isEqualTo(2 / 6.0);
    }

    @Test
    void writesTheSameWithTheSameDiceAndWhatIsLikeliestWithNone() {
        var weights = Model.named("cot-steps").weights();
        var writing = new Writing(weights);
        var problem = Chains.problem(4, new Dice(2));
        var words = Chains.words(problem);
        var solution = Chains.solution(problem, problem.route());
        assertThat(writing.greedy(words)).containsExactly(Arrays.copyOf(solution, solution.length - 1));
        assertThat(writing.sampled(3, new Dice(4), words)).isEqualTo(writing.sampled(3, new Dice(4), words));
        writing.greedy(words);
        var again = writing.again(3, new Dice(4), words);
        assertThat(again).isEqualTo(new Writing(weights).sampled(3, new Dice(4), words));
    }
}
