package org.paradigm.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Bilingual;

class ItemTest {
    private static final Choosable RIGHT = choosable("a", true);
    private static final Choosable WRONG = choosable("b", false);

    private static Choosable choosable(String choice, boolean right) {
        return new Choosable("choice", choice, Optional.empty(), Bilingual.same(choice), right);
    }

    private static Item item(long right, long wrong) {
        var item = new Item(right + wrong, right);
        item.count("choice", "a", right);
        item.count("choice", "b", wrong);
        return item;
    }

    @Test
    void hasTheMeanMarkForItsFacility() {
        assertThat(item(158, 56).facility().getAsDouble()).isBetween(0.738, 0.739);
        assertThat(new Item(4, 2.5).facility()).hasValue(0.625);
        assertThat(new Item(0, 0).facility()).isEmpty();
    }

    @Test
    void sharesAnswersOutAmongOptions() {
        assertThat(item(158, 56).percent(RIGHT)).isEqualTo(74);
        assertThat(item(158, 56).percent(choosable("c", false))).isZero();
        assertThat(new Item(0, 0).percent(RIGHT)).isZero();
    }

    @Test
    void judgesOnlyByEnoughAnswers() {
        assertThat(item(2, 22).isHard()).isFalse();
        assertThat(item(2, 23).isHard()).isTrue();
        assertThat(item(24, 0).isEasy()).isFalse();
        assertThat(item(25, 0).isEasy()).isTrue();
    }

    @Test
    void noticesAWrongOptionThatDrawsMore() {
        assertThat(item(10, 20).isBeaten(RIGHT, List.of(RIGHT, WRONG))).isTrue();
        assertThat(item(15, 15).isBeaten(RIGHT, List.of(RIGHT, WRONG))).isFalse();
        assertThat(item(1, 2).isBeaten(RIGHT, List.of(RIGHT, WRONG)))
                .as("three answers")
                .isFalse();
    }
}
