package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PowerLawTest {
    private static List<Runs.Point> points(PowerLaw law) {
        return Stream.of(3_000, 10_000, 30_000, 100_000)
                .flatMap(size -> Stream.of(65_536L, 262_144L, 1_048_576L)
                        .map(data -> new Runs.Point(1, size, data, law.excess(size, data))))
                .toList();
    }

    @Test
    void findsTheLawThatPointsWereMadeBy() {
        var law = new PowerLaw(120, 0.6, 900, 0.7);
        var found = PowerLaw.fit(points(law));
        assertThat(found.alpha()).isCloseTo(0.6, within(0.02));
        assertThat(found.beta()).isCloseTo(0.7, within(0.02));
        assertThat(found.rms(points(law))).isLessThan(0.003);
        assertThat(found.excess(300_000, 4_000_000)).isCloseTo(law.excess(300_000, 4_000_000), within(0.002));
    }

    @Test
    void leavesOutATermThatDoesNothing() {
        var found = PowerLaw.fit(points(new PowerLaw(0, 1, 900, 0.7)));
        assertThat(found.excess(3_000, 65_536)).isCloseTo(found.excess(300_000, 65_536), within(0.005));
    }

    @Test
    void tellsThePowerOfAStraightLine() {
        assertThat(PowerLaw.slope(List.of(1.0, 10.0, 100.0), List.of(8.0, 4.0, 2.0)))
                .isCloseTo(-Math.log10(2), within(1e-9));
    }
}
