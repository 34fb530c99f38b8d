package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortingTest {
    private static final int ANT = Sorting.thing(0, 0);
    private static final int BEE = Sorting.thing(0, 1);
    private static final int WHALE = Sorting.thing(0, 5);
    private static final int GRAPE = Sorting.thing(1, 0);

    private static SortingTask.Example pair(int word, int label) {
        return new SortingTask.Example(word, label);
    }

    @ParameterizedTest
    @EnumSource
    void drawsTasksThatAreTheSameForTheSameNumberAndRepeatNoWord(SortingTask.Kind kind) {
        for (var number = 0; number < 50; number++) {
            var task = kind.task(12, true, number);
            assertThat(task).isEqualTo(kind.task(12, true, number));
            var words = new HashSet<Integer>(List.of(task.word()));
            task.examples()
                    .forEach(example -> assertThat(words.add(example.word())).isTrue());
            assertThat(task.words()).hasSize(Sorting.SPAN).endsWith(task.word());
            assertThat(Sorting.label(task.words()[task.position(11)]))
                    .isEqualTo(task.examples().get(11).label());
        }
    }

    @Test
    void keepsAQuarterOfAllRulesBackFromTraining() {
        var dice = new Dice(1);
        var kept = IntStream.range(0, 4000)
                .filter(i -> SortingTask.Kind.NEW.task(1, false, i).answer() >= 0)
                .count();
        assertThat(kept).isEqualTo(4000);
        var all = new ArrayList<Boolean>();
        permutations(new int[Sorting.CATEGORIES], 0, 0, all);
        assertThat(all).hasSize(15 * 360);
        assertThat(all.stream().filter(each -> each).count() / (double) all.size())
                .isCloseTo(0.25, within(0.02));
        for (var i = 0; i < 500; i++) {
            assertThat(SortingRule.drawn(false, dice).isKeptBack()).isFalse();
            assertThat(SortingRule.drawn(true, dice).isKeptBack()).isTrue();
        }
    }

    /** Every assignment of four of six letters to four of six categories. */
    private static void permutations(int[] letters, int at, int used, List<Boolean> all) {
        if (at == letters.length) {
            if (Integer.bitCount(used) == SortingRule.SORTED) {
                all.add(new SortingRule(letters.clone(), letters.clone()).isKeptBack());
            }
            return;
        }
        letters[at] = -1;
        permutations(letters, at + 1, used, all);
        for (var letter = 0; letter < Sorting.CATEGORIES; letter++) {
            if ((used & 1 << letter) == 0) {
                letters[at] = letter;
                permutations(letters, at + 1, used | 1 << letter, all);
            }
        }
    }

    @Test
    void looksUpAnExampleOfTheCategoryElseGuessesAmongUnusedLetters() {
        var none = new SortingTask(List.of(), List.of(), ANT, 2);
        assertThat(none.lookUp()).isCloseTo(1.0 / 6, within(1e-9));
        assertThat(none.with(List.of(pair(GRAPE, 3))).lookUp()).isCloseTo(0.2, within(1e-9));
        assertThat(none.with(List.of(pair(GRAPE, 2))).lookUp()).isZero();
        assertThat(none.with(List.of(pair(GRAPE, 3), pair(BEE, 2))).lookUp()).isEqualTo(1);
        assertThat(none.with(List.of(pair(WHALE, 1), pair(BEE, 2))).lookUp()).isCloseTo(0.5, within(1e-9));
        assertThat(none.lookingUp()).containsOnly(1.0 / 6);
    }

    @Test
    void flipsEveryLetterOfARule() {
        for (var number = 0; number < 200; number++) {
            for (var example : SortingTask.Kind.FLIPPED.task(16, false, number).examples()) {
                assertThat(example.label()).isNotEqualTo(Sorting.category(example.word()));
            }
            for (var example : SortingTask.Kind.USUAL.task(16, false, number).examples()) {
                assertThat(example.label()).isEqualTo(Sorting.category(example.word()));
            }
        }
    }

    @Test
    void sortsBySizeWhateverTheCategory() {
        for (var number = 0; number < 100; number++) {
            var task = SortingTask.Kind.SIZE.task(16, false, number);
            var letters = new HashSet<Integer>();
            task.examples().forEach(example -> letters.add(example.label()));
            assertThat(letters).hasSizeLessThanOrEqualTo(2);
            for (var example : task.examples()) {
                assertThat(example.label() == task.answer())
                        .isEqualTo(Sorting.isLarge(example.word()) == Sorting.isLarge(task.word()));
            }
        }
    }

    @Test
    void contradictsItselfInTwoLettersOnly() {
        for (var number = 0; number < 100; number++) {
            var task = SortingTask.Kind.NEW.contradicted(number);
            var alike = task.examples().stream().filter(task::isAlike).toList();
            assertThat(alike)
                    .hasSize(2)
                    .startsWith(task.examples().get(0))
                    .endsWith(task.examples().get(5));
            assertThat(alike.get(0).label())
                    .isEqualTo(task.answer())
                    .isNotEqualTo(alike.get(1).label());
            assertThat(task.lookUp()).isEqualTo(0.5);
        }
    }

    @Test
    void measuresWhatAHeadGivesToTheLettersOfTheCategory() {
        var task = new SortingTask(List.of(), List.of(pair(BEE, 2), pair(GRAPE, 3), pair(WHALE, 2)), ANT, 2);
        var attention = new float[8][8];
        attention[7] = new float[] {0.1f, 0.1f, 0.25f, 0, 0.3f, 0, 0.125f, 0.125f};
        assertThat(task.match(attention)).isCloseTo(0.375, within(1e-6));
    }
}
