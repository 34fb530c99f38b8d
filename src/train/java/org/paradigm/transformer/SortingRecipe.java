package org.paradigm.transformer;

import java.util.List;

/**
 * How a network of {@link SortingTraining} is made.
 *
 * @param steps of training
 * @param knowledge the share of texts that tell the categories of words
 * @param usual the share of the other texts in which each category has its usual letter; where it is not 0, the rule is
 *     never told by the categories' names
 */
record SortingRecipe(String name, int width, int steps, int seeds, double knowledge, double usual) {
    static final int BATCH = 64;
    static final float RATE = 6e-3f;
    static final float DECAY = 0.02f;
    static final int WARM_UP = 100;
    private static final int HEADS = 4;
    /** Of the texts by a rule, one in so many begins with the names of the categories. */
    private static final int INSTRUCTED = 3;

    static SortingRecipe named(String name) {
        return switch (name) {
            case "in-context" -> new SortingRecipe(name, 32, 700, 5, 0.25, 0);
            // Has as many texts, none of which tells a category.
            case "in-context-twin" -> new SortingRecipe(name, 32, 700, 3, 0, 0);
            case "in-context-usual" -> new SortingRecipe(name, 32, 600, 3, 0.25, 0.85);
            case "in-context-usual-middle" -> new SortingRecipe(name, 16, 600, 3, 0.25, 0.85);
            case "in-context-usual-small" -> new SortingRecipe(name, 8, 600, 3, 0.25, 0.85);
            // Whether the small one wants for room or for time.
            case "in-context-usual-longer" -> new SortingRecipe(name, 8, 2400, 3, 0.25, 0.85);
            default -> throw new IllegalArgumentException("No recipe for " + name);
        };
    }

    /** In the first layer a position sees itself and the one before: a letter learns whose it is. */
    Architecture shape() {
        return new Architecture(new Sorting().vocabulary().size(), Sorting.SPAN, width, HEADS, List.of(2, 0, 0), true);
    }

    /** Writes a text into {@code words} from {@code start} on, and what is asked for into {@code targets}. */
    void text(int[] words, int[] targets, int start, Dice dice) {
        if (dice.uniform() < knowledge) {
            Sorting.knowledge(words, targets, start, dice);
        } else {
            var rule = dice.uniform() < usual ? SortingRule.usual(dice) : SortingRule.drawn(false, dice);
            Sorting.text(rule, usual == 0 && dice.below(INSTRUCTED) == 0, words, targets, start, dice);
        }
    }
}
