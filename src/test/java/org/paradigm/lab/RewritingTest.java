package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labs in which facts are rewritten. */
class RewritingTest {
    private static final LineUp SMALL = new LineUp(Models.of("S"));

    private static Setup setup(Lab lab, Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return read.setup();
    }

    /** One call of the fine-tuning takes seconds when old sentences are replayed. */
    @Test
    void endsInTheMiddleOfAFineTuningWhenNobodyWaits() {
        var lab = new EditAFact(SMALL);
        var told = new ArrayList<Double>();
        assertThatThrownBy(() -> lab.measure(setup(lab, Map.of("way", "replay")), done -> {
                    told.add(done);
                    if (told.size() == 12) {
                        throw new Pace.Stopped("nobody waits for it");
                    }
                }))
                .isInstanceOf(Pace.Stopped.class);
        assertThat(told).hasSize(12).isSorted();
        assertThat(told.get(11)).isGreaterThan(0).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"edit-a-fact, fine-tuning", "edit-a-fact, replay", "many-edits,"})
    void tellsHowFarItIsWithoutEverGoingBack(String id, String way) {
        LongLab lab = id.equals("many-edits") ? new ManyEdits(SMALL) : new EditAFact(SMALL);
        var told = new ArrayList<Double>();
        lab.measure(setup(lab, way == null ? Map.of("edits", "3") : Map.of("way", way)), told::add);
        assertThat(told)
                .hasSizeGreaterThan(3)
                .isSorted()
                .allSatisfy(done -> assertThat(done).isBetween(0.0, 1.0));
    }

    @Test
    void refusesALayerThatTheModelDoesNotHave() {
        var lab = new ManyEdits(new LineUp(Models.of("M", "S")));
        assertThatThrownBy(() -> lab.measure(setup(lab, Map.of("model", "S", "layer", "3")), Pace.FREE))
                .isInstanceOf(Refused.class);
    }
}
