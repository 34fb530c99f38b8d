package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallerMoreDataTest {
    private final Lab lab = new SmallerMoreData();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "280, 17.5, No difference",
        "280, 1.75, The loss rises",
        "280, 0.1, The loss rises",
        "2000, 70, The loss falls",
        "70, 70, No difference"
    })
    void saysTheSignOfTheChangeAndNoMore(String from, String to, String sign) {
        assertThat(run(Map.of("from", from, "to", to)).pieces().get(1).toString())
                .contains(sign);
    }

    @Test
    void saysWhereTheThreeSetsDoNotAgree() {
        assertThat(run(Map.of("from", "280", "to", "3.5")).pieces().get(1).toString())
                .contains("do not agree");
    }

    @Test
    void countsAThirdOfTrainingForServingAToken() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("tokens")).isCloseTo(1.4, within(1e-9));
        assertThat(measures.get("ratio")).isCloseTo(20, within(1e-9));
        assertThat(measures.get("even")).isCloseTo(4.2, within(1e-9));
    }

    @Test
    void findsTheBestOfTheComputeCheapestWhereNothingIsServed() {
        var measures = run(Map.of("served", "0")).measures();
        assertThat(measures.get("cheapest")).isCloseTo(measures.get("best.epoch"), within(3.0));
    }

    @Test
    void findsSmallerModelsCheaperTheMoreIsServed() {
        var few = run(Map.of("served", "1")).measures();
        var many = run(Map.of("served", "1000")).measures();
        assertThat(many.get("cheapest")).isLessThan(few.get("cheapest") / 2);
        assertThat(many.get("cheapest-ratio")).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 2000, small", "2000, 0.1, llama-3-405b", "2000, 2000, small", "0.1, 0.1, chinchilla"})
    void drawsWhateverCanBeSet(String from, String to, String compute) {
        var outcome = run(Map.of("from", from, "to", to, "compute", compute, "served", "100000"));
        assertThat(outcome.measures().values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    /** Of the runs made for it: a valley with a wall on either side, and a best that grows with the compute. */
    @ParameterizedTest
    @CsvSource({"1e10, 8784", "3e10, 17784", "1e11, 29856"})
    void findsTheBestOfItsOwnRunsBetweenTheSmallestAndTheLargest(String compute, double best) {
        var measures = run(Map.of("small", compute)).measures();
        assertThat(measures.get("own.best")).isEqualTo(best);
        assertThat(measures.get("own.best-ratio")).isBetween(14.0, 26.0);
        assertThat(measures.get("own.largest-above")).isGreaterThan(0.03);
        assertThat(measures.get("own.smallest-above")).isGreaterThan(0.02);
    }
}
