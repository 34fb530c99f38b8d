package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainsTrainingTest {
    /** What is asked for in a text of training is what the problem in it leads to, and fits into the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cot-steps",
                "cot-direct",
                "cot-curriculum",
                "vote-good",
                "vote-half",
                "distractor-without",
                "distractor-with"
            })
    void asksForNothingButWhatIsRight(String name) {
        var recipe = ChainsRecipe.named(name);
        var words = new int[recipe.span()];
        var targets = new int[recipe.span()];
        var dice = new Dice(1);
        for (var step = 0; step < recipe.steps(); step += 7) {
            Arrays.fill(targets, -1);
            recipe.text(words, targets, 0, step, dice);
            var digits = 0;
            for (var at = 0; at < recipe.span(); at++) {
                var value = targets[at] < 0 ? -1 : Chains.value(targets[at]);
                digits += value >= 0 ? 1 : 0;
                if (at + 1 < recipe.span() && targets[at] > 0 && !name.matches("cot-(direct|curriculum)")) {
                    assertThat(words[at + 1]).isEqualTo(targets[at]);
                }
            }
            assertThat(digits).isBetween(1, recipe.longest());
        }
    }
}
