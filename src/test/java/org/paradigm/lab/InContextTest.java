package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingTask;

class InContextTest {
    private final Lab lab = new InContext();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @ParameterizedTest
    @CsvSource({"new, 0", "new, 1", "new, 4", "new, 16", "merged, 8", "merged, 16", "size, 16"})
    void isAsGoodAsLookUp(String rule, String shots) {
        var measures = run(Map.of("rule", rule, "shots", shots)).measures();
        assertThat(measures.get("gap")).isCloseTo(0, within(8.0));
        assertThat(measures.get("twin")).isLessThan(60);
    }

    @Test
    void needsNoExamplesAfterAnInstructionWhereCategoriesAreKnown() {
        var measures = run(Map.of("view", "instruction", "shots", "0")).measures();
        assertThat(measures.get("knowing")).isGreaterThan(97);
        assertThat(measures.get("twin")).isLessThan(40);
    }

    @Test
    void readsExamplesOfTheLearnersOwnInEitherLanguage() {
        var ant = Sorting.thing(0, 0);
        var grape = Sorting.thing(1, 0);
        var pairs = List.of(new SortingTask.Example(ant, 0), new SortingTask.Example(grape, 3));
        assertThat(SortingText.examples("examples", "ant A, grape D", 16)).isEqualTo(pairs);
        assertThat(SortingText.examples("examples", "蚂蚁 A，葡萄D", 16)).isEqualTo(pairs);
        assertThat(SortingText.examples("examples", "Ant -> a; grape: d.", 16)).isEqualTo(pairs);
        assertThat(SortingText.words(new SortingTask(List.of(), pairs, Sorting.thing(1, 1), 3)))
                .isEqualTo(new Bilingual("蚂蚁 A，葡萄 D，樱桃", "ant A, grape D, cherry"));
    }

    @Test
    void followsTheExamplesThatTheLearnerHasWritten() {
        var own = run(Map.of("examples", "ant F, grape C, train A", "word", "cherry", "order", "reversed"));
        assertThat(own.pieces().get(0))
                .isInstanceOfSatisfying(
                        Piece.Words.class,
                        words -> assertThat(words.text().en())
                                .contains("“train A, grape C, ant F, cherry”. They say: knows the categories, **C**"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ant", "A ant", "ant A grape", "ant A B", "unicorn A", "ant A, grape Z"})
    void saysWhatExamplesMustBeLike(String typed) {
        assertThatThrownBy(() -> run(Map.of("examples", typed)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.setting()).isEqualTo("examples"));
    }

    @ParameterizedTest
    @CsvSource({"word, animal", "word, ant bee", "word, A", "shots, 13", "rule, size"})
    void refusesWhatCannotBeAsked(String setting, String value) {
        assertThatThrownBy(() -> run(Map.of("view", "instruction", setting, value)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.setting()).isEqualTo(setting));
    }

    /** With an instruction, sixteen examples would not fit. */
    @Test
    void leavesRoomForTheInstruction() {
        var many = "ant A,".repeat(13);
        assertThat(run(Map.of("examples", many)).measures()).isNotEmpty();
        assertThatThrownBy(() -> run(Map.of("view", "instruction", "examples", many)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void holdsToTheUsualLetterTheLongerTheSmallerItIs() {
        var flipped = run(Map.of("view", "labels", "labels", "flipped", "shots", "16"))
                .measures();
        assertThat(flipped.get("large-usual")).isLessThan(5);
        assertThat(flipped.get("large-right")).isGreaterThan(95);
        assertThat(flipped.get("small-usual")).isGreaterThan(flipped.get("large-usual") + 10);
        var random =
                run(Map.of("view", "labels", "labels", "random", "shots", "16")).measures();
        assertThat(random.get("large-usual")).isLessThan(50);
        var usual =
                run(Map.of("view", "labels", "labels", "usual", "shots", "16")).measures();
        assertThat(usual.get("large-usual")).isGreaterThan(97);
    }

    @Test
    void losesByTheHeadThatLooksBack() {
        var measures = run(Map.of("view", "head", "examples", "ant F, grape C, train A", "word", "cherry"))
                .measures();
        assertThat(measures.get("match")).isGreaterThan(60);
        assertThat(measures.get("without")).isLessThan(measures.get("with") - 10);
    }
}
