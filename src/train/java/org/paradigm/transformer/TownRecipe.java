package org.paradigm.transformer;

import java.util.Arrays;
import java.util.List;

/**
 * Pre-training on the small town's sentences: the same transformer with either mask and a task that goes with it, and one
 * where it does not.
 *
 * @param name as its card is called
 * @param causal whether a word sees only what stands before it
 * @param fills whether words are hidden and guessed, rather than each guessed from those before
 */
record TownRecipe(String name, boolean causal, boolean fills, int steps) {
    static final int BATCH = 128;
    static final float RATE = 3e-3f;
    static final float DECAY = 0.02f;
    static final int WARM_UP = 100;
    static final int SEEDS = 3;
    /** One word in five is hidden, and in each sentence at least one. */
    private static final double HIDDEN = 0.2;

    static final List<TownRecipe> ALL = List.of(
            new TownRecipe("town-fill-in", false, true, 1000),
            new TownRecipe("town-continue", true, false, 1000),
            // It has soon learned to copy; more steps change nothing.
            new TownRecipe("town-leak", false, false, 300));

    static TownRecipe named(String name) {
        return ALL.stream()
                .filter(recipe -> recipe.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No recipe for " + name));
    }

    /** Whether its mask and its task go together. */
    boolean matched() {
        return causal != fills;
    }

    Architecture shape(int words) {
        return new Architecture(words, Town.SPAN, 48, 4, List.of(0, 0, 0), true, causal);
    }

    /** Sentences for a step. */
    static final class Texts {
        final int[] words = new int[BATCH * Town.SPAN];
        final int[] targets = new int[words.length];
        final int[] lengths = new int[BATCH];

        void read(TownRecipe recipe, Town town, Dice dice) {
            Arrays.fill(words, Vocabulary.STOP);
            Arrays.fill(targets, -1);
            for (var row = 0; row < BATCH; row++) {
                var text = town.text(dice).words();
                var start = row * Town.SPAN;
                System.arraycopy(text, 0, words, start, text.length);
                lengths[row] = text.length;
                if (recipe.fills) {
                    hide(text, start, dice);
                } else {
                    System.arraycopy(text, 1, targets, start, text.length - 1);
                }
            }
        }

        private void hide(int[] text, int start, Dice dice) {
            var sure = 1 + dice.below(text.length - 1);
            for (var at = 1; at < text.length; at++) {
                if (at == sure || dice.uniform() < HIDDEN) {
                    targets[start + at] = text[at];
                    words[start + at] = Town.BLANK;
                }
            }
        }

        long asked() {
            return Arrays.stream(targets).filter(target -> target >= 0).count();
        }
    }
}
