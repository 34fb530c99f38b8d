package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the texts say of the networks that solve chains, from every seed, with a margin. */
class ChainsModelsTest {
    private static Card.Figure figure(String network, String figure) {
        return Card.named(network).figure(figure);
    }

    private static Number targets(String network) {
        return (Number) Card.named(network).content().get("targets");
    }

    @Test
    void learnedFromEquallyManyWords() {
        for (var network : List.of("cot-direct", "cot-curriculum")) {
            assertThat(targets(network).doubleValue() / targets("cot-steps").doubleValue())
                    .isBetween(0.98, 1.02);
            assertThat(Model.named(network).weights().architecture())
                    .isEqualTo(Model.named("cot-steps").weights().architecture());
        }
    }

    @Test
    void solveLongProblemsInWritingOnly() {
        for (var steps = 1; steps <= 6; steps++) {
            assertThat(figure("cot-steps", "right." + steps).lowest()).isGreaterThan(0.95);
        }
        for (var network : List.of("cot-direct", "cot-curriculum")) {
            assertThat(figure(network, "right.6").highest()).isLessThan(0.4);
        }
        assertThat(figure("cot-curriculum", "right.1").lowest()).isGreaterThan(0.95);
    }

    @Test
    void loseTheirWayInProblemsLongerThanAnyTheyWereTrainedOn() {
        assertThat(figure("cot-steps", "right.10").highest()).isLessThan(0.5);
        assertThat(figure("cot-steps", "pieces.5").lowest()).isGreaterThan(0.9);
        // a prediction of lesson 6.2 says that from other seeds it falls to a guess or below
        assertThat(figure("cot-steps", "right.10").committed()).isGreaterThan(0.2);
        assertThat(figure("cot-steps", "right.10").lowest()).isLessThan(0.1);
    }

    /** The counter-result of the lab: most errors stand in the first two steps, or the writing ends too early. */
    @Test
    void loseTheirWayAtTheBeginningOrStopTooEarly() {
        var writing = new Writing(Model.named("cot-steps").weights());
        var dice = new Dice(5010);
        var wrong = 0;
        var between = 0;
        for (var i = 0; i < 100; i++) {
            var problem = Chains.problem(10, dice);
            var right = Chains.solution(problem, problem.route());
            var written = writing.greedy(Chains.words(problem));
            var step = 1 + Arrays.mismatch(right, written) / 2;
            if (!Arrays.equals(right, written)) {
                wrong++;
                var ended = 2 * step - 2 >= written.length || written[2 * step - 2] == Vocabulary.STOP;
                between += step > 2 && !ended ? 1 : 0;
            }
        }
        assertThat(wrong).isGreaterThan(50);
        assertThat(between).isLessThan(wrong / 2);
    }

    @Test
    void followTheWrittenSteps() {
        for (var step = 1; step < 6; step++) {
            assertThat(figure("cot-steps", "wrong." + step + ".follows").lowest())
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void answerAsTheirCardsSay() {
        for (var network : List.of("cot-steps", "cot-direct", "cot-curriculum")) {
            var writing = new Writing(Model.named(network).weights());
            for (var steps : new int[] {2, 6}) {
                var dice = new Dice(5000 + steps);
                var right = 0;
                for (var i = 0; i < 500; i++) {
                    var problem = Chains.problem(steps, dice);
                    var words = Chains.words(problem);
                    var written = network.equals("cot-steps") ? writing.greedy(words) : writing.once(words);
                    right += Chains.answer(written) == problem.answer() ? 1 : 0;
                }
                assertThat(right / 500.0)
                        .as(network)
                        .isCloseTo(figure(network, "right." + steps).committed(), within(0.005));
            }
        }
    }

    @Test
    void gainByVotingOnlyWhereErrorsDiffer() {
        var half = Card.named("vote-half");
        for (var seed = 0; seed < half.figure("greedy").values().size(); seed++) {
            var greedy = half.figure("greedy").values().get(seed);
            assertThat(half.figure("any.10.40").values().get(seed)).isGreaterThan(greedy + 0.05);
            assertThat(half.figure("same.10.40").values().get(seed)).isLessThan(greedy + 0.03);
        }
        assertThat(figure("vote-good", "greedy").lowest()).isGreaterThan(0.97);
        assertThat(figure("vote-good", "any.20.1").highest()).isLessThan(0.95);
        assertThat(figure("vote-good", "any.20.40").lowest()).isGreaterThan(0.95);
    }

    @Test
    void gainLessByEveryDoublingOfTheVotes() {
        var half = Card.named("vote-half");
        for (var seed = 0; seed < half.figure("greedy").values().size(); seed++) {
            var before = 1.0;
            for (var votes = 5; votes <= 20; votes *= 2) {
                var fewer = half.figure("any.10." + votes).values().get(seed);
                var gained = half.figure("any.10." + 2 * votes).values().get(seed) - fewer;
                assertThat(gained).isBetween(0.0, before);
                before = gained;
            }
        }
    }

    @Test
    void areMisledByAStepOfSomebodyElseUnlessTrainedWithThem() {
        for (var steps = 1; steps <= 4; steps++) {
            assertThat(figure("distractor-without", "right.neutral." + steps).lowest())
                    .isGreaterThan(0.97);
            assertThat(figure("distractor-without", "right.beside." + steps).highest())
                    .isLessThan(0.7);
            assertThat(figure("distractor-without", "misled.beside." + steps).lowest())
                    .isGreaterThan(0.25);
            // from one seed of five the name has not been learned to matter; the page says so
            assertThat(figure("distractor-with", "right.beside." + steps).values())
                    .filteredOn(share -> share > 0.9)
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(figure("distractor-with", "right.none." + steps).lowest())
                    .isGreaterThan(0.97);
        }
    }
}
