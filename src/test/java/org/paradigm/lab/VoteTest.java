package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteTest {
    private final Lab lab = new Vote();

    private Map<String, Double> run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE).measures();
    }

    @Test
    void gainsForAHalfTrainedNetworkAsLongAsItsSolutionsTakeDifferentRoutes() {
        var any = run(Map.of("model", "half", "temperature", "0.7"));
        var same = run(Map.of("model", "half", "temperature", "0.7", "routes", "same"));
        assertThat(any.get("gain")).isGreaterThan(4);
        assertThat(same.get("gain")).isLessThan(any.get("gain"));
        assertThat(same.get("correlation")).isGreaterThan(any.get("correlation"));
    }

    @Test
    void gainsNothingWhereTheLikeliestSolutionIsRight() {
        var measures = run(Map.of("model", "good", "temperature", "2"));
        assertThat(measures.get("greedy")).isGreaterThan(97);
        assertThat(measures.get("gain")).isCloseTo(0, within(4.0));
        assertThat(measures.get("single")).isLessThan(95);
    }

    /** The fact sheet's F6.06. */
    @ParameterizedTest
    @CsvSource({"0.4, 0.10", "0.5, 0.50", "0.55, 0.74", "0.6, 0.90", "0.7, 0.996"})
    void reckonsFortyOneVotersAsTheBinomialDoes(double single, double majority) {
        assertThat(Majority.ofTwo(41, single, 0)).isCloseTo(majority, within(0.005));
    }

    @Test
    void leavesTheVoteNoBetterThanOneVoterWhereAllErrorsAreShared() {
        assertThat(Majority.ofTwo(41, 0.7, 1)).isCloseTo(0.7, within(1e-9));
        assertThat(Majority.ofTen(41, 0.7, 1)).isCloseTo(0.7, within(0.03));
        assertThat(Majority.ofTwo(41, 0.7, 0.3)).isBetween(0.7, 0.996);
    }

    @Test
    void letsFortyPerCentWinAmongTenAnswers() {
        assertThat(Majority.ofTen(1, 0.4, 0)).isCloseTo(0.4, within(0.03));
        assertThat(Majority.ofTen(41, 0.4, 0)).isGreaterThan(0.98);
    }
}
