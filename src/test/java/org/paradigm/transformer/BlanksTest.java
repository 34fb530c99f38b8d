package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlanksTest {
    private final Town town = new Town();

    private Pass pass(boolean causal) {
        var words = town.vocabulary().size();
        return new Pass(
                Weights.random(new Architecture(words, Town.SPAN, 16, 4, List.of(0, 0), true, causal), new Dice(1)));
    }

    @Test
    void leavesTwoKindsOfWordsToChooseFromByAWordOnTheSideOfTheClue() {
        for (var clue : Blanks.Clue.values()) {
            for (var kind : Blanks.KINDS) {
                var blanks = Blanks.some(town, clue, kind, 50, 1);
                assertThat(Blanks.share(town, blanks, blank -> only(blank.words()[blank.at()])))
                        .isEqualTo(1);
                assertThat(Blanks.share(town, blanks, blank -> only(Town.BLANK)))
                        .isZero();
                assertThat(blanks)
                        .allSatisfy(
                                blank -> assertThat(blank.shown()[blank.at()]).isEqualTo(Town.BLANK));
            }
        }
    }

    private float[] only(int word) {
        var scores = new float[town.vocabulary().size()];
        scores[word] = 1;
        return scores;
    }

    @Test
    void letsNobodySeeTheHiddenWordAndACausalNetworkNothingBehindIt() {
        var words = Blanks.some(town, Blanks.Clue.RIGHT, Town.Kind.REVIEW, 1, 1)
                .get(0)
                .words();
        var hidden = words.clone();
        hidden[3] = 20;
        var behind = words.clone();
        behind[4] = 20;
        for (var causal : new boolean[] {false, true}) {
            var filled = Blanks.fill(pass(causal), words, 3);
            assertThat(Blanks.fill(pass(causal), hidden, 3)).containsExactly(filled);
            assertThat(java.util.Arrays.equals(Blanks.fill(pass(causal), behind, 3), filled))
                    .isEqualTo(causal);
            assertThat(java.util.Arrays.equals(
                            Blanks.tryAll(pass(true), behind, 3), Blanks.tryAll(pass(true), words, 3)))
                    .isFalse();
        }
    }

    @Test
    void findsBySumOverTheWholeTextWhatTryingEveryWordFinds() {
        var words = Blanks.some(town, Blanks.Clue.RIGHT, Town.Kind.REVIEW, 1, 2)
                .get(0)
                .words();
        var tried = Blanks.tryAll(pass(true), words, 3);
        var sum = 0.0;
        for (var share : tried) {
            sum += share;
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(Math.log(tried[30] / tried[40])).isCloseTo(likely(words, 30) - likely(words, 40), within(1e-3));
    }

    private double likely(int[] words, int word) {
        var filled = words.clone();
        filled[3] = word;
        var pass = pass(true).run(filled);
        var sum = 0.0;
        for (var at = 3; at < filled.length; at++) {
            sum += Math.log(pass.probabilities(at - 1)[filled[at]]);
        }
        return sum;
    }

    @Test
    void goesOnFromABeginningAsFarAsItCanSee() {
        for (var causal : new boolean[] {false, true}) {
            var text = Blanks.goOn(pass(causal), new int[] {0, 40}, new Dice(3));
            assertThat(text).startsWith(0, 40).hasSizeBetween(3, Town.SPAN - 1);
        }
        assertThat(Blanks.goOn(pass(false), new int[] {0, 40}, 6, new Dice(3)))
                .hasSize(6)
                .startsWith(0, 40)
                .endsWith(0);
    }

    @Test
    void countsWhatIsSoundAndWhatSaysMoreThanItMust() {
        var sentence = town.vocabulary().read(". the soup was bland, the bed was shabby .", Tongue.EN);
        var written = Written.of(town, 10, 1, (beginning, length, dice) -> sentence);
        assertThat(written.sound()).isEqualTo(1);
        assertThat(written.more()).isEqualTo(1);
        assertThat(Written.of(town, 10, 1, (beginning, length, dice) -> beginning)
                        .sound())
                .isZero();
        assertThat(Written.own(town, 200, 1).sound()).isEqualTo(1);
        assertThat(Written.own(town, 200, 1).more()).isBetween(0.5, 0.8);
    }
}
