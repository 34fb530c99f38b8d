package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownTest {
    private final Town town = new Town();

    @Test
    void saysOnlyWhatBelongsToItAndReadsItBackInBothLanguages() {
        for (var text : Town.some(500, 1, town::text)) {
            assertThat(town.isSound(text.words())).as(english(text.words())).isTrue();
            assertThat(text.words()).hasSizeLessThan(Town.SPAN - 1);
            for (var tongue : Tongue.values()) {
                var written = town.vocabulary().write(text.words(), tongue);
                assertThat(town.vocabulary().read(written, tongue)).containsExactly(text.words());
            }
        }
    }

    @Test
    void holdsAPossessiveToItsSubjectHoweverFarAway() {
        for (var text : Town.some(100, 2, dice -> town.agreement(Town.MOST, dice))) {
            assertThat(town.fits(text.words(), text.at(), text.feminine() ? Town.HER : Town.HIS))
                    .isTrue();
            assertThat(town.fits(text.words(), text.at(), text.feminine() ? Town.HIS : Town.HER))
                    .isFalse();
        }
    }

    @Test
    void holdsTheClausesOfAReviewToOneOpinion() {
        for (var text : Town.some(100, 3, dice -> town.review(2, dice))) {
            var fitting = IntStream.range(0, town.vocabulary().size())
                    .filter(word -> town.fits(text.words(), text.at(), word))
                    .count();
            assertThat(fitting).as(english(text.words())).isEqualTo(8);
        }
    }

    @Test
    void putsNounsAndVerbsAtTheSamePlacesSoThatThePlaceTellsNothing() {
        assertThat(Town.some(50, 4, town::noun).stream().map(Town.Text::at).distinct())
                .containsExactlyInAnyOrder(1, 4);
        assertThat(Town.some(50, 4, town::verb).stream().map(Town.Text::at).distinct())
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void refusesWhatIsNoSentence() {
        assertThat(town.isSound(new int[] {0, 0})).isFalse();
        assertThat(town.isSound(town.vocabulary().read(". the soup was friendly .", Tongue.EN)))
                .isFalse();
        assertThat(town.isSound(town.vocabulary().read(". the soup was bland, the bed was clean .", Tongue.EN)))
                .isFalse();
        assertThat(town.isSound(town.vocabulary().read("。汤很寡淡，床不干净。", Tongue.ZH)))
                .isTrue();
    }

    private String english(int[] words) {
        return town.vocabulary().write(words, Tongue.EN);
    }
}
