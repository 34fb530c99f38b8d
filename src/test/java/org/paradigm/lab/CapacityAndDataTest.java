package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paradigm.quiz.Experiment;
import org.paradigm.quiz.Oracle;

class CapacityAndDataTest {
    private final CapacityAndData lab = new CapacityAndData();

    private Setup setup(String wrong, String seed) {
        return Setup.read(lab.settings(), Map.of("wrong", wrong, "seed", seed)).setup();
    }

    /** A prediction is compared with the card; whoever then runs the lab must find the same. */
    @Test
    void findsInARunWhatItsCardSays() {
        var setup = setup("0.15", "2");
        var known = lab.known(setup).orElseThrow();
        var found = lab.measure(setup, Pace.FREE);
        assertThat(found.keySet()).isEqualTo(known.keySet());
        // One point in two thousand more or less is the arithmetic of another machine.
        found.forEach((name, value) ->
                assertThat(value).as(name).isCloseTo(known.get(name), within(value < 100 ? 0.06 : 0.051)));
    }

    @Test
    void answersAPredictionFromTheCardWithoutARun() {
        var asked = new LinkedHashMap<String, String>(Map.of("wrong", "0.15", "seed", "5"));
        assertThat(Labs.of("S").ask(new Experiment(lab.id(), asked)))
                .isEqualTo(new Oracle.Measured(lab.known(setup("0.15", "5")).orElseThrow()));
    }

    @Test
    void knowsNothingOfSettingsThatAreOnNoCard() {
        assertThat(lab.known(setup("0", "6"))).isEmpty();
        assertThat(lab.known(setup("0.3", "1"))).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfATrainingWhenItIsTold() {
        var told = new ArrayList<Double>();
        assertThatThrownBy(() -> lab.measure(setup("0", "1"), done -> {
                    told.add(done);
                    if (told.size() == 3) {
                        throw new Pace.Stopped("nobody waits for it");
                    }
                }))
                .isInstanceOf(Pace.Stopped.class);
        assertThat(told).hasSize(3).isSorted();
        assertThat(told.get(2)).isLessThan(0.001);
    }
}
