package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FfnAsMemoryTest {
    /** The question in lesson 3.3 and the lab say so of M; it holds in every layer of the models that are offered. */
    @Test
    void findsFewNeuronsThatSeeToOneKindOfFact() {
        for (var name : new String[] {"M", "S", "W"}) {
            var model = Models.of(name);
            var lab = new FfnAsMemory(new LineUp(model));
            for (var layer = 1; layer <= model.get(0).weights().architecture().layers(); layer++) {
                var setup = Setup.read(lab.settings(), Map.of("layer", Integer.toString(layer)))
                        .setup();
                assertThat(lab.run(setup, Pace.FREE).measures().get("tidy"))
                        .as(name + " " + layer)
                        .isBetween(0.5, 15.0);
            }
        }
    }

    /** The same question says that the first neuron goes by a name. */
    @Test
    void findsANeuronThatGoesByAName() {
        var lab = new FfnAsMemory(new LineUp(Models.of("M")));
        var measures =
                lab.run(Setup.read(lab.settings(), Map.of()).setup(), Pace.FREE).measures();
        assertThat(measures.get("same-word")).isGreaterThan(85);
        assertThat(measures.get("same-relation")).isLessThan(40);
    }
}
