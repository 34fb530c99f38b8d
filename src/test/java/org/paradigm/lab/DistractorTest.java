package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistractorTest {
    private final Lab lab = new Distractor();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @Test
    void misleadsTheNetworkThatNeverHadAReasonToReadTheName() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("without.none")).isGreaterThan(97);
        assertThat(measures.get("without.neutral")).isGreaterThan(97);
        assertThat(measures.get("without.beside")).isLessThan(70);
        assertThat(measures.get("without.misled")).isGreaterThan(25);
    }

    @Test
    void misleadsLessWhoeverWasTrainedWithSuchClauses() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("with.none")).isGreaterThan(97);
        assertThat(measures.get("with.beside")).isGreaterThan(90);
    }
}
