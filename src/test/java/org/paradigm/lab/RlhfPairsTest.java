package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RlhfPairsTest {
    private static final Lab LAB = new RlhfPairs();

    private static Map<String, Double> run(Map<String, String> asked) {
        var read = Setup.read(LAB.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return LAB.run(read.setup(), Pace.FREE).measures();
    }

    @Test
    void movesNothingUntilSomethingIsRanked() {
        var measures = run(Map.of());
        assertThat(measures.get("kl")).isCloseTo(0, within(1e-9));
        assertThat(measures.get("right-gain")).isCloseTo(0, within(1e-9));
        assertThat(measures.get("weight-words")).isZero();
    }

    /** Whoever ranks the other way round gets the opposite reward. */
    @Test
    void followsTheLearnersOwnRankings() {
        var one = run(ranked("first"));
        var other = run(ranked("second"));
        assertThat(one.get("kl")).isPositive();
        for (var trait : new String[] {"words", "polite", "hedges"}) {
            assertThat(one.get("weight-" + trait)).isCloseTo(-other.get("weight-" + trait), within(1e-9));
        }
        assertThat(other.get("kl")).isPositive();
    }

    private static Map<String, String> ranked(String choice) {
        return IntStream.rangeClosed(1, 10).boxed().collect(Collectors.toMap(i -> "p" + i, i -> choice));
    }

    @Test
    void losesRightRepliesTheFurtherItGoesForLength() {
        var right = run(longer("8")).get("right");
        var divergence = 0.0;
        for (var beta : new String[] {"2", "0.5", "0.1"}) {
            var measures = run(longer(beta));
            assertThat(measures.get("right")).isLessThan(right);
            assertThat(measures.get("kl")).isGreaterThan(divergence).isLessThan(Math.log(200));
            right = measures.get("right");
            divergence = measures.get("kl");
        }
        assertThat(run(longer("0.1")).get("right-gain")).isLessThan(-20);
        assertThat(run(longer("0.1")).get("likeliest"))
                .isGreaterThan(3 * run(Map.of()).get("likeliest"));
    }

    private static Map<String, String> longer(String beta) {
        return Map.of("by", "longer", "beta", beta);
    }

    /** The counter-results. */
    @Test
    void gainsRightRepliesByAProxyThatCannotSeeThem() {
        assertThat(run(Map.of("by", "sound", "beta", "0.25")).get("right-gain")).isGreaterThan(10);
        var checked = new HashMap<>(longer("0.5"));
        checked.put("sees", "check");
        assertThat(run(checked).get("weight-wrong")).isCloseTo(0, within(0.1));
        assertThat(run(checked).get("right-gain")).isLessThan(-20);
    }
}
