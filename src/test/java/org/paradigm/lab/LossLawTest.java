package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures are those of the fact sheet, F4.05 to F4.09. */
class LossLawTest {
    private static final double GOPHER = 5.76e23;

    private static LossLaw.Split split(double billions, double trillions) {
        return new LossLaw.Split(billions * 1e9, trillions * 1e12);
    }

    @ParameterizedTest
    @CsvSource({"printed, 32, 2.98, 93", "tex, 40, 2.38, 59", "epoch, 72, 1.33, 18.4"})
    void findsTheBestSplitOfGophersCompute(String law, double billions, double trillions, double ratio) {
        var best = LossLaw.of(law).orElseThrow().best(GOPHER);
        assertThat(best.parameters() / 1e9).isCloseTo(billions, within(0.6));
        assertThat(best.tokens() / 1e12).isCloseTo(trillions, within(0.02));
        assertThat(best.tokensPerParameter()).isCloseTo(ratio, within(0.6));
    }

    @ParameterizedTest
    @CsvSource({
        "280, 0.35, 1.992",
        "70, 1.4, 1.974",
        "280, 0.3, 2.000",
        "35, 2.8, 1.979",
        "17.5, 5.6, 1.994",
        "7, 14, 2.031",
        "1.75, 56, 2.131"
    })
    void findsAFlatValleyAndThenAWall(double billions, double trillions, double loss) {
        assertThat(LossLaw.EPOCH.loss(split(billions, trillions))).isCloseTo(loss, within(0.0006));
    }

    @Test
    void growsModelAndDataAlikeByTheRefit() {
        assertThat(LossLaw.EPOCH.exponent()).isCloseTo(0.513, within(0.0005));
    }

    @ParameterizedTest
    @EnumSource(LossLaw.class)
    void isNowhereBelowItsBest(LossLaw law) {
        for (double billions = 0.1; billions < 2000; billions *= 1.7) {
            assertThat(law.excess(LossLaw.Split.of(GOPHER, billions * 1e9)))
                    .as(law + " " + billions)
                    .isNotNegative();
        }
        assertThat(law.excess(law.best(GOPHER))).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(LossLaw.class)
    void findsTheTokensThatALossTakes(LossLaw law) {
        var chinchilla = split(70, 1.4);
        assertThat(law.tokensFor(law.loss(chinchilla), 70e9)).isCloseTo(1.4e12, within(1e6));
        assertThat(law.tokensFor(law.loss(chinchilla), 1e8)).isNaN();
    }
}
