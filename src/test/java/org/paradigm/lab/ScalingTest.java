package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
