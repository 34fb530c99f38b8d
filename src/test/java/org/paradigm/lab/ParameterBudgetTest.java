package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of the fact sheet, F3.18 and F3.19. */
class ParameterBudgetTest {
    private final Lab lab = new ParameterBudget();

    private Outcome run(String... asked) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < asked.length; i += 2) {
            map.put(asked[i], asked[i + 1]);
        }
        var read = Setup.read(lab.settings(), map);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-3, 33.3",
        "gpt-2-small, 33.3",
        "llama-7b, 33.2",
        "llama-3-8b, 19.2",
        "llama-3-405b, 17.9",
        "mixtral, 2.9",
        "transformer-2017, 42.9"
    })
    void countsTheShareOfAttentionInTheBlocks(String model, double share) {
        assertThat(run("model", model).measures().get("attention")).isCloseTo(share, within(0.05));
    }

    @Test
    void countsTheExpertsAtWorkOnOneToken() {
        assertThat(run("model", "mixtral").measures().get("attention-at-work")).isCloseTo(10.6, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"gpt-2-small, 22.8, 45.5, 31.7", "bert-base, 26.0, 52.1, 21.9"})
    void countsEmbeddingsInSmallModels(String model, double attention, double feedForward, double embeddings) {
        var measures = run("model", model).measures();
        assertThat(measures.get("attention-of-all")).isCloseTo(attention, within(0.05));
        assertThat(measures.get("feed-forward-of-all")).isCloseTo(feedForward, within(0.05));
        assertThat(measures.get("embeddings-of-all")).isCloseTo(embeddings, within(0.05));
    }

    @Test
    void findsTheParametersOfGpt3InBillions() {
        var design = Published.GPT_3.design();
        assertThat(design.attention() / 1e9).isCloseTo(58.0, within(0.05));
        assertThat(design.feedForward() / 1e9).isCloseTo(116.0, within(0.05));
        assertThat(design.embeddings() / 1e9).isCloseTo(0.6, within(0.05));
        assertThat(design.total() / 1e9).isCloseTo(174.6, within(0.05));
    }

    @Test
    void leavesHalfToADecoderWithCrossAttention() {
        var share = run("model", "own", "blocks", "0", "cross", "6").measures().get("attention");
        assertThat(share).isCloseTo(50, within(1e-9));
    }

    @Test
    void keepsTheThirdsBehindAGateOfTwoThirdsTheWidth() {
        var share =
                run("model", "own", "gate", "yes", "inner", "2048").measures().get("attention");
        assertThat(share).isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void countsTheLearnersOwnNumbersAsItCountsThePublishedOnes() {
        for (var model : Published.values()) {
            var asked = Setup.read(lab.settings(), Map.of("model", model.id())).setup();
            var own = new HashMap<>(lab.shown(asked).values());
            own.put("model", "own");
            assertThat(lab.run(new Setup(own), Pace.FREE).measures())
                    .as(model.id())
                    .isEqualTo(lab.run(asked, Pace.FREE).measures());
        }
    }

    @Test
    void refusesNumbersThatDoNotGoTogether() {
        assertThatThrownBy(() -> run("model", "own", "heads", "12", "keys", "5"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.setting()).isEqualTo("keys"));
        assertThatThrownBy(() -> run("model", "own", "blocks", "0")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run("model", "own", "active", "2")).isInstanceOf(Refused.class);
    }

    @Test
    void countsTheGreatestOfAllDesignsWithoutOverflow() {
        var most = new HashMap<String, String>();
        lab.settings().forEach(setting -> {
            if (setting instanceof Setting.Whole whole) {
                most.put(whole.name(), String.valueOf(whole.most()));
            }
        });
        most.put("model", "own");
        most.put("gate", "yes");
        var measures =
                lab.run(Setup.read(lab.settings(), most).setup(), Pace.FREE).measures();
        assertThat(measures.values()).allSatisfy(value -> assertThat(value).isBetween(0.0, 100.0));
    }
}
