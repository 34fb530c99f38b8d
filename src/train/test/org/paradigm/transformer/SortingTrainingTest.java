package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTrainingTest {
    /** A text names categories, or it keeps to one letter for each; and the twin is never told a category. */
    @ParameterizedTest
    @ValueSource(strings = {"in-context", "in-context-twin", "in-context-usual", "in-context-usual-small"})
    void asksForNothingButWhatIsRight(String name) {
        var recipe = SortingRecipe.named(name);
        var words = new int[Sorting.SPAN];
        var targets = new int[Sorting.SPAN];
        var dice = new Dice(1);
        var told = 0;
        for (var text = 0; text < 2000; text++) {
            Arrays.fill(targets, -1);
            recipe.text(words, targets, 0, dice);
            var letters = new HashMap<Integer, Integer>();
            var last = words.length - 1;
            var tells = Sorting.label(targets[last]) < 0;
            told += tells ? 1 : 0;
            for (var at = 1; at < words.length; at += 2) {
                var category = Sorting.category(words[at]);
                var next = at < last ? words[at + 1] : targets[last];
                assertThat(targets[at]).isIn(-1, next);
                assertThat(next)
                        .isEqualTo(tells ? Sorting.name(category) : letters.computeIfAbsent(category, any -> next));
            }
            assertThat(letters.values()).doesNotHaveDuplicates();
        }
        assertThat(told / 2000.0).isBetween(0.8 * recipe.knowledge(), 1.2 * recipe.knowledge());
    }
}
