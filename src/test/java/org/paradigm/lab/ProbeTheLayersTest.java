package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTheLayersTest {
    private final ProbeTheLayers lab = new ProbeTheLayers();

    private Setup setup(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return read.setup();
    }

    /** A prediction is compared with the card; whoever then runs the lab must find the same. */
    @ParameterizedTest
    @CsvSource({"deed, fill-in, 4, 3", "deed, continue, 4, 1", "blank, fill-in, 4, 0", "speech, fill-in, 0, 3"})
    void findsInARunWhatItsCardSays(String property, String network, String erase, String after) {
        var setup = setup(Map.of("property", property, "network", network, "erase", erase, "after", after));
        var known = lab.known(setup).orElseThrow();
        var found = lab.measure(setup, Pace.FREE);
        assertThat(found.keySet()).isEqualTo(known.keySet());
        found.forEach((name, value) -> assertThat(value).as(name).isCloseTo(known.get(name), within(1.1)));
    }

    @Test
    void knowsNothingOfOtherSentencesOrDirectionsWithoutARun() {
        assertThat(lab.known(setup(Map.of("seed", "2")))).isEmpty();
        assertThat(lab.known(setup(Map.of("erase", "3")))).isEmpty();
    }

    @Test
    void findsTheSubjectAtTheVerbWithOtherSentences() {
        var measures = lab.measure(setup(Map.of("seed", "7", "erase", "4")), Pace.FREE);
        assertThat(measures.get("trained-0")).isBetween(35.0, 65.0);
        assertThat(measures.get("new-words-3")).isGreaterThan(75);
        assertThat(measures.get("filled-erased")).isGreaterThan(90);
        assertThat(measures.get("read-erased")).isLessThan(measures.get("trained-3") - 10);
    }

    @Test
    void refusesToLookWhereACausalNetworkReadsNothing() {
        var setup = setup(Map.of("property", "blank", "network", "continue"));
        assertThat(lab.known(setup)).isEmpty();
        assertThatThrownBy(() -> lab.measure(setup, Pace.FREE)).isInstanceOf(Refused.class);
    }
}
