package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Chains;

class ChainOfThoughtTest {
    private final Lab lab = new ChainOfThought();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @Test
    void solvesSixStepsInWritingAndHardlyAnyOfThemAtOnce() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("steps")).isGreaterThan(90);
        assertThat(measures.get("direct")).isLessThan(45);
        assertThat(measures.get("curriculum")).isLessThan(45);
        assertThat(measures).containsEntry("own-steps", 100.0).doesNotContainKey("follows");
    }

    @ParameterizedTest
    @CsvSource({"wrong, 1", "wrong, 3", "wrong, 5", "cut, 3"})
    void followsTheStepsThatSomebodyElseHasChanged(String change, String at) {
        var measures = run(Map.of("change", change, "at", at)).measures();
        assertThat(measures.get("follows")).isGreaterThan(change.equals("wrong") ? 90 : 50);
        assertThat(measures.get("right-after-all")).isLessThan(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"+3 x7 -2", "+3×7−2", "＋3, *7， －2"})
    void readsOperationsHoweverTheyAreTyped(String typed) {
        assertThat(ChainText.operations("steps", typed, 10)).containsExactly(2, 7, 4);
    }

    @ParameterizedTest
    @CsvSource({"+4", "×2", "+", "hello", "''"})
    void saysWhichOperationsThereAre(String typed) {
        assertThatThrownBy(() -> run(Map.of("steps", typed)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().en()).contains("×7"));
    }

    @Test
    void refusesToTamperWithAStepThatIsNotThere() {
        assertThatThrownBy(() -> run(Map.of("steps", "+1 +2", "change", "cut", "at", "2")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.setting()).isEqualTo("at"));
    }

    @Test
    void writesWhatANetworkReadsAsAReaderWould() {
        var problem = new Chains.Problem(5, List.of(new Chains.Route(1, new int[] {2, 7, 4})));
        assertThat(ChainText.words(new Chains().vocabulary(), Chains.begun(problem, 2)))
                .isEqualTo(new Bilingual("c +3，d ×7，e −2，e？ b 5，c 8，d 6", "c +3, d ×7, e −2, e? b 5, c 8, d 6"));
    }
}
