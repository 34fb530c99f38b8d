package org.paradigm.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Under which letter a word of {@link Sorting} belongs.
 *
 * @param small the letter of each category's small things, 0 to 5; −1 where the rule says nothing
 * @param large that of its large things, which is another in rules of a new kind only
 */
public record SortingRule(int[] small, int[] large) {
    /** Categories that a rule sorts. */
    public static final int SORTED = 4;
    /** One rule in so many is kept back from training. */
    private static final int KEPT_BACK = 4;

    private static SortingRule of(int[] categories, int... labels) {
        var letters = letters(categories, labels);
        return new SortingRule(letters, letters);
    }

    private static int[] letters(int[] categories, int... labels) {
        var letters = new int[Sorting.CATEGORIES];
        Arrays.fill(letters, -1);
        for (var i = 0; i < categories.length; i++) {
            letters[categories[i]] = labels[i];
        }
        return letters;
    }

    private static int[] four(Dice dice) {
        var all = IntStream.range(0, Sorting.CATEGORIES).toArray();
        dice.shuffle(all);
        return Arrays.copyOf(all, SORTED);
    }

    /** Four categories and a letter for each, all different. */
    static SortingRule drawn(boolean keptBack, Dice dice) {
        while (true) {
            var rule = of(four(dice), four(dice));
            if (rule.isKeptBack() == keptBack) {
                return rule;
            }
        }
    }

    /** Each category has the letter that is usually its own: the first has A. */
    static SortingRule usual(Dice dice) {
        var categories = four(dice);
        return of(categories, categories);
    }

    /** Each of four categories has the usual letter of another one of them. */
    static SortingRule flipped(Dice dice) {
        var categories = four(dice);
        var turn = 1 + dice.below(SORTED - 1);
        return of(
                categories,
                IntStream.range(0, SORTED)
                        .map(i -> categories[(i + turn) % SORTED])
                        .toArray());
    }

    /** Of a new kind: two pairs of categories share a letter each. */
    static SortingRule merged(Dice dice) {
        var labels = four(dice);
        return of(four(dice), labels[0], labels[0], labels[1], labels[1]);
    }

    /** Of a new kind: small things have one letter and large ones another, whatever their category. */
    static SortingRule bySize(Dice dice) {
        var categories = four(dice);
        var labels = four(dice);
        var small = new int[SORTED];
        var large = new int[SORTED];
        Arrays.fill(small, labels[0]);
        Arrays.fill(large, labels[1]);
        return new SortingRule(letters(categories, small), letters(categories, large));
    }

    /** The letter of a word, or −1. */
    public int label(int word) {
        return (Sorting.isLarge(word) ? large : small)[Sorting.category(word)];
    }

    List<Integer> categories() {
        return IntStream.range(0, Sorting.CATEGORIES)
                .filter(category -> small[category] >= 0)
                .boxed()
                .toList();
    }

    /** A word that it sorts. */
    int word(Dice dice) {
        return Sorting.thing(categories().get(dice.below(SORTED)), dice.below(Sorting.WORDS));
    }

    /** Whether it does not occur in training. */
    boolean isKeptBack() {
        var code = 0L;
        for (var label : small) {
            code = (Sorting.CATEGORIES + 1) * code + label + 1;
        }
        return new Dice(code).below(KEPT_BACK) == 0;
    }

    /** The names of its categories, in any order, with their letters. */
    List<SortingTask.Example> instruction(Dice dice) {
        var order = categories().stream().mapToInt(category -> category).toArray();
        dice.shuffle(order);
        return Arrays.stream(order)
                .mapToObj(category -> new SortingTask.Example(Sorting.name(category), small[category]))
                .toList();
    }
}
