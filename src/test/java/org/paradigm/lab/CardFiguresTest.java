package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paradigm.transformer.Card;

class CardFiguresTest {
    @Test
    void quotesAFigureAsTheRangeOverTheSeeds() {
        var recall = Card.named("pairs-lstm").figure("recall.8");
        assertThat(CardFigures.of("pairs-lstm.recall.8"))
                .hasValue(Digits.trim(100 * recall.lowest(), 1) + "–" + Digits.trim(100 * recall.highest(), 1) + "%");
        assertThat(CardFigures.of("pairs-transformer.recall.8")).hasValue("100%");
    }

    @Test
    void quotesHowANetworkWasTrained() {
        assertThat(CardFigures.of("S.training.steps")).hasValue("2,000");
        assertThat(CardFigures.of("S.training.rate")).hasValue("0.003");
        assertThat(CardFigures.of("S.training.seeds")).hasValue("5");
        assertThat(CardFigures.of("S.world.people")).hasValue("300");
        assertThat(CardFigures.of("S.parameters")).hasValue("44,320");
    }

    @Test
    void knowsNothingThatIsOnNoCard() {
        assertThat(CardFigures.of("S.training.luck")).isEmpty();
        assertThat(CardFigures.of("S.command.line")).isEmpty();
        assertThat(CardFigures.of("Z.parameters")).isEmpty();
        assertThat(CardFigures.fill("{card:S.training} and {card:S.world.facts}"))
                .isEqualTo("{card:S.training} and 1,200");
    }
}
