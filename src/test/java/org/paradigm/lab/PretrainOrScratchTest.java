package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paradigm.transformer.Card;

class PretrainOrScratchTest {
    private final PretrainOrScratch lab = new PretrainOrScratch();

    private Setup setup(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return read.setup();
    }

    /** A prediction is compared with the card, which was made with other arithmetic: some reviews may be judged otherwise. */
    @Test
    void findsInARunWhatItsCardSays() {
        var setup = setup(Map.of("labels", "8", "network", "fill-in"));
        var found = lab.measure(setup, Pace.FREE);
        lab.known(setup)
                .orElseThrow()
                .forEach((name, value) -> assertThat(found.get(name)).as(name).isCloseTo(value, within(3.0)));
        assertThat(found.get("loss-pretrained-200")).isLessThan(0.2);
        assertThat(found.get("loss-scratch-200")).isLessThan(0.2);
    }

    @Test
    void tellsOfEveryLossAsItGoesAndDrawsAsFarAsTheyHaveCome() {
        var setup = setup(Map.of("labels", "4", "own", "the soup was bland"));
        var told = new LinkedHashMap<String, Double>();
        var drawn = new int[1];
        var measures = lab.measure(setup, new Pace() {
            @Override
            public void at(double done) {
                assertThat(done).isBetween(0.0, 1.0);
            }

            @Override
            public void found(String measure, double value) {
                told.put(measure, value);
                drawn[0] += lab.showSoFar(setup, told).size();
            }
        });
        assertThat(told).isEqualTo(measures);
        assertThat(drawn[0]).isEqualTo(told.size());
        assertThat(lab.showSoFar(setup, Map.of())).isEmpty();
        assertThat(lab.known(setup)).isEmpty();
    }

    @Test
    void refusesAReviewInWordsThatNobodyHasLearned() {
        assertThatThrownBy(() -> lab.measure(setup(Map.of("own", "the dragon was bland")), Pace.FREE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void gainsMuchWithFewLabelsAndLittleWithMany() {
        var card = Card.named("pretrain-or-scratch");
        for (var network : List.of("continue", "fill-in")) {
            for (var labels : List.of(8, 16, 32)) {
                assertThat(card.figure(network + "." + labels).mean())
                        .as(network + " " + labels)
                        .isGreaterThan(card.figure("scratch." + labels).mean() + 0.15);
            }
            assertThat(card.figure(network + ".256").mean())
                    .isLessThan(card.figure("scratch.256").mean() + 0.15);
        }
    }
}
