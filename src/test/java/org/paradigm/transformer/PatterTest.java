package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatterTest {
    private static final Patter LANGUAGE = new Patter();

    /** Who knows the true probabilities loses, over many words that were drawn, what the entropy says. */
    @Test
    void hasAsItsFloorTheLossOfWhoKnowsIt() {
        var dice = new Dice(5);
        var words = new int[Patter.SPAN];
        var targets = new int[Patter.SPAN];
        var texts = 4000;
        var loss = 0.0;
        for (var text = 0; text < texts; text++) {
            LANGUAGE.text(words, targets, 0, dice);
            for (var at = 1; at < Patter.SPAN; at++) {
                loss -= Math.log(LANGUAGE.next(words[at - 1], words[at])[targets[at]]);
            }
        }
        assertThat(loss / texts / (Patter.SPAN - 1)).isCloseTo(LANGUAGE.floor(), within(0.02));
    }

    @Test
    void asksForWhatComesNextWhereTwoWordsAreThereToTellIt() {
        var words = new int[2 * Patter.SPAN];
        var targets = new int[2 * Patter.SPAN];
        LANGUAGE.text(words, targets, Patter.SPAN, new Dice(1));
        assertThat(targets[Patter.SPAN]).isEqualTo(-1);
        assertThat(Arrays.copyOfRange(targets, Patter.SPAN + 1, 2 * Patter.SPAN - 1))
                .isEqualTo(Arrays.copyOfRange(words, Patter.SPAN + 2, 2 * Patter.SPAN));
    }

    @Test
    void givesTheSameFloorAsTheCard() {
        assertThat((Double) Card.named("scales").content().get("floor")).isCloseTo(LANGUAGE.floor(), within(1e-4));
    }

    @Test
    void leavesANetworkThatHasLearnedNothingFarAboveTheFloor() {
        var shape = new Architecture(Patter.WORDS, Patter.SPAN, 8, 2, List.of(2, 2), true);
        assertThat(LANGUAGE.excess(new Weights(shape)))
                .isGreaterThan(Card.named("scales").figure("excess.8.65536").highest())
                .isLessThan(Math.log(Patter.WORDS) - LANGUAGE.floor() + 0.05);
    }
}
