package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures are those of the fact sheet, F4.01 to F4.07. */
class ScalingTest {
    private final Lab lab = new Scaling();

    private Map<String, Double> run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE).measures();
    }

    @ParameterizedTest
    @CsvSource({"kaplan, 5.4, 1.9", "curves, 3.2, 3.2", "refit, 3.3, 3.1"})
    void dividesTenTimesTheCompute(String law, double parameters, double tokens) {
        var measures = run(Map.of());
        assertThat(measures.get("parameters." + law)).isCloseTo(parameters, within(0.05));
        assertThat(measures.get("tokens." + law)).isCloseTo(tokens, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"parameters, 84", "tokens, 80", "compute, 89"})
    void leavesMostOfTheLossAfterTenTimesAsMuch(String what, double left) {
        assertThat(run(Map.of()).get("loss." + what)).isCloseTo(left, within(0.5));
    }

    @ParameterizedTest
    @EnumSource(Allocation.class)
    void spendsAllOfTheComputeAndNoMore(Allocation allocation) {
        assertThat(allocation.parameters(1000) * allocation.tokens(1000)).isCloseTo(1000, within(1e-6));
    }

    @Test
    void makesALargeModelOfASmallDifferenceOfExponents() {
        var measures = run(Map.of("times", "10000"));
        assertThat(measures.get("parameters.kaplan") / measures.get("parameters.refit"))
                .isGreaterThan(7);
    }

    /** What the lab says of its own runs: one law of two terms does not carry on, whatever it is fitted to. */
    @Test
    void foretellsTooMuchForTheLargerRunWhicheverRunsItIsFittedTo() {
        for (var sizes : List.of("all", "small", "large")) {
            for (var data : List.of("all", "little", "much")) {
                var measures = run(Map.of("sizes", sizes, "data", data));
                assertThat(measures.get("off"))
                        .as(sizes + " " + data)
                        .isGreaterThan(5)
                        .isGreaterThan(3 * measures.get("rms"))
                        .isBetween(
                                run(Map.of("sizes", "large", "data", "much")).get("off"),
                                run(Map.of("sizes", "small", "data", "little")).get("off"));
            }
        }
    }

    @Test
    void missesOnlyAFewPerCentWhereItIsFitted() {
        assertThat(run(Map.of()).get("rms")).isBetween(4.0, 7.0);
    }

    @Test
    void findsThatAWordBringsMoreTheLargerTheNetwork() {
        var runs = new Runs();
        var powers = runs.widths().stream()
                .map(width -> PowerLaw.slope(
                        runs.data().stream().map(Integer::doubleValue).toList(),
                        runs.data().stream()
                                .map(data -> runs.point(width, data).excess())
                                .toList()))
                .toList();
        assertThat(powers).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(run(Map.of()).get("data-power.highest"))
                .isGreaterThan(3 * run(Map.of()).get("data-power.lowest"));
    }

    /** Its residuals are no chance: of one sign in two opposite corners, of the other between them. */
    @Test
    void isOffByMoreThanSeedsDifferInOppositeCorners() {
        var runs = new Runs();
        var law = PowerLaw.fit(runs.points().toList());
        var width = runs.widths();
        var data = runs.data();
        for (var corner : List.of(
                runs.point(width.get(0), data.get(0)),
                runs.point(width.get(width.size() - 1), data.get(data.size() - 1)))) {
            var seeds = runs.figure(corner.width(), (int) corner.data());
            assertThat(law.excess(corner)).isGreaterThan(seeds.highest() * 1.05);
        }
        assertThat(law.off(runs.point(width.get(width.size() / 2), data.get(data.size() / 2))))
                .isLessThan(-0.03);
    }

    @Test
    void makesTheSmallestRunAgainAsItStandsOnTheCard() {
        var runs = new Runs();
        var card = runs.figure(runs.widths().get(0), runs.data().get(0));
        var measures = run(Map.of("live", "2"));
        assertThat(measures.get("live-excess")).isCloseTo(card.values().get(1), within(0.002));
        assertThat(measures.get("live-loss-16")).isLessThan(measures.get("live-loss-1") - 0.3);
    }

    /** As lesson 4.1 says: a third too much above the floor, and next to nothing of the whole loss. */
    @Test
    void isOffByAThirdAboveTheFloorAndByLittleOfTheWholeLoss() {
        var measures = run(Map.of());
        assertThat(measures.get("off")).isCloseTo(33, within(4.0));
        var excess = measures.get("measured");
        assertThat((measures.get("foretold") - excess) / (new Runs().floor() + excess))
                .isBetween(0.0, 0.04);
    }

    @Test
    void keepsTheLargerRunCoveredUntilItIsAskedFor() {
        var larger = Digits.trim(new Runs().larger().excess(), 3);
        assertThat(pieces(Map.of())).doesNotContain(larger);
        assertThat(pieces(Map.of("larger", "uncovered"))).contains(larger);
    }

    private String pieces(Map<String, String> asked) {
        return lab.run(Setup.read(lab.settings(), asked).setup(), Pace.FREE)
                .pieces()
                .toString();
    }

    /** Where attention sees all words, the large networks gain little at first and much later on. */
    @Test
    void bendsDownLateWhereAttentionSeesAllWords() {
        var runs = new Runs();
        var data = runs.data();
        for (var width : runs.fullWidths().subList(1, 3)) {
            var early = Math.log(runs.full(width, data.get(0)).excess()
                    / runs.full(width, data.get(2)).excess());
            var late = Math.log(runs.full(width, data.get(2)).excess()
                    / runs.full(width, data.get(4)).excess());
            assertThat(late).isGreaterThan(2 * early);
        }
        var large = runs.fullWidths().get(2);
        assertThat(runs.full(large, data.get(0)).excess())
                .isGreaterThan(1.2 * runs.point(large, data.get(0)).excess());
    }

    /** As a prediction says: the sizes from one end to the other. */
    @Test
    void hasNetworksOfWhichTheSmallestIsAboutAFortiethOfTheLargest() {
        var runs = new Runs();
        var sizes = runs.points().mapToInt(Runs.Point::parameters).summaryStatistics();
        assertThat((double) sizes.getMax() / sizes.getMin()).isBetween(35.0, 42.0);
        assertThat((double) runs.larger().parameters() / sizes.getMax()).isBetween(1.9, 2.3);
        // twice as many words leave about three quarters for the largest, more than nine tenths for the smallest
        assertThat(Math.pow(2, -run(Map.of()).get("data-power.highest"))).isCloseTo(0.75, within(0.01));
        assertThat(Math.pow(2, -run(Map.of()).get("data-power.lowest"))).isGreaterThan(0.9);
    }
}
