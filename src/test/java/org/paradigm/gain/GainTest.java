package org.paradigm.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainTest {
    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        "10, 10,  0, 20,  0.6791, 1.0000",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void hasTheIntervalsThatNewcombePublished(int after, int n, int before, int asked, double low, double high) {
        var gain = Gain.of((double) before / asked, asked, (double) after / n, n);
        assertThat(gain.interval().low()).isCloseTo(low, within(5e-5));
        assertThat(gain.interval().high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void takesThreeMoreOfTenForWhatMayBeChance() {
        assertThat(Gain.of(0.4, 10, 0.7, 10).isClear()).isFalse();
        assertThat(Gain.of(0.2, 10, 0.9, 10).isClear()).isTrue();
    }

    @Test
    void turnsAroundWithItsScores() {
        var up = Gain.of(0.35, 10, 0.8, 10).interval();
        var down = Gain.of(0.8, 10, 0.35, 10).interval();
        assertThat(down.low()).isCloseTo(-up.high(), within(1e-12));
        assertThat(down.high()).isCloseTo(-up.low(), within(1e-12));
    }
}
