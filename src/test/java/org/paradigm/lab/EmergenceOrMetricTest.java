package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.transformer.Card;

class EmergenceOrMetricTest {
    private final Lab lab = new EmergenceOrMetric();

    private Map<String, Double> run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE).measures();
    }

    @Test
    void leapsInWholeAnswersAndStepsInSigns() {
        var measures = run(Map.of());
        assertThat(measures.get("jump-exact")).isGreaterThan(80);
        assertThat(measures.get("jump-token")).isBetween(27.0, 40.0);
        assertThat(measures.get("exact-12")).isLessThan(1);
        assertThat(measures.get("token-12")).isGreaterThan(measures.get("token-4") + 20);
        assertThat(measures.get("exact-20")).isGreaterThan(75);
    }

    @Test
    void isTheSameByBothScoresForAnswersOfOneSign() {
        var measures = run(Map.of("length", "1"));
        for (var width : EmergenceOrMetric.WIDTHS) {
            assertThat(measures.get("exact-" + width)).isCloseTo(measures.get("token-" + width), within(4.0));
        }
    }

    /** What makes the argument work here: right and wrong signs do not hang together. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "4", "8"})
    void isRightInWholeAnswersAboutAsOftenAsThePowerSays(String length) {
        var measures = run(Map.of("length", length));
        for (var width : EmergenceOrMetric.WIDTHS) {
            assertThat(measures.get("exact-" + width)).isCloseTo(measures.get("power-" + width), within(6.0));
        }
    }

    @Test
    void growsLikelierWithEverySizeInEverySeed() {
        for (var place = 1; place < EmergenceOrMetric.WIDTHS.size(); place++) {
            var smaller = Card.named("cipher-" + EmergenceOrMetric.WIDTHS.get(place - 1));
            var larger = Card.named("cipher-" + EmergenceOrMetric.WIDTHS.get(place));
            assertThat(larger.figure("likelihood").lowest())
                    .isGreaterThan(smaller.figure("likelihood").highest());
        }
    }

    /** The sentence on the axis of training, for the network that the page shows first. */
    @Test
    void writesRightSignsBeforeWholeAnswersInTraining() {
        var card = Card.named("cipher-20");
        assertThat(card.figure("after.300.token").lowest())
                .isGreaterThan(card.figure("after.75.token").highest() + 0.1);
        assertThat(card.figure("after.300.exact.8").highest()).isLessThan(0.01);
        assertThat(run(Map.of()).get("exact-after-300")).isLessThan(1);
        assertThat(run(Map.of()).get("exact-after-1200")).isGreaterThan(75);
    }

    /** The counter-result: by signs it is no straight line either, and the sizes do differ. */
    @Test
    void growsByMoreThanHalfOfAllSignsWithinThreeDoublingsOfSize() {
        var eight = Card.named("cipher-8");
        var twenty = Card.named("cipher-20");
        assertThat(parameters(twenty)).isLessThan(8 * parameters(eight));
        assertThat(twenty.figure("token").lowest())
                .isGreaterThan(eight.figure("token").highest() + 0.5);
        assertThat(Card.named("cipher-4").figure("exact.8").highest()).isLessThan(0.01);
        assertThat(Card.named("cipher-32").figure("exact.8").lowest()).isGreaterThan(0.97);
    }

    private static double parameters(Card card) {
        return ((Number) card.content().get("parameters")).doubleValue();
    }
}
