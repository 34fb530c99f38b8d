package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A word to be sorted, after examples.
 *
 * @param instructed names of categories with their letters, told before the examples; or none
 * @param word that is asked for
 * @param answer its letter, 0 to 5; −1 where nobody has said which is right
 */
public record SortingTask(List<Example> instructed, List<Example> examples, int word, int answer) {
    /** On as many tasks each figure of a card was measured. */
    public static final int MEASURED = 500;

    public SortingTask {
        instructed = List.copyOf(instructed);
        examples = List.copyOf(examples);
    }

    /** A word and the letter that stands after it. */
    public record Example(int word, int label) {}

    /** By what rule a task's letters are drawn. */
    public enum Kind {
        /** A rule that occurs in training. */
        FAMILIAR,
        /** One that does not. */
        NEW,
        /** Two categories share a letter. */
        MERGED,
        /** By size. */
        SIZE,
        /** Each category has its usual letter. */
        USUAL,
        /** As the one before, but each example has any of the four letters. */
        RANDOM,
        /** Each category has the usual letter of another. */
        FLIPPED;

        private SortingRule rule(Dice dice) {
            return switch (this) {
                case FAMILIAR -> SortingRule.drawn(false, dice);
                case NEW -> SortingRule.drawn(true, dice);
                case MERGED -> SortingRule.merged(dice);
                case SIZE -> SortingRule.bySize(dice);
                case USUAL, RANDOM -> SortingRule.usual(dice);
                case FLIPPED -> SortingRule.flipped(dice);
            };
        }

        /** Examples, no word twice, and a word that is not among them; the same number gives the same task. */
        public SortingTask task(int shots, boolean instructed, int number) {
            var dice = new Dice(1_000_000L * (1 + ordinal()) + 10_000L * shots + number);
            var rule = rule(dice);
            var words = new ArrayList<Integer>();
            while (words.size() <= shots) {
                var word = rule.word(dice);
                if (!words.contains(word)) {
                    words.add(word);
                }
            }
            var asked = words.remove(shots);
            var categories = rule.categories();
            var examples = words.stream()
                    .map(word -> new Example(
                            word, this == RANDOM ? categories.get(dice.below(categories.size())) : rule.label(word)))
                    .toList();
            return new SortingTask(instructed ? rule.instruction(dice) : List.of(), examples, asked, rule.label(asked));
        }

        /** An example of each of four categories, in any order; that of the category asked for at a place from 0 on. */
        public SortingTask oneOfEach(int place, int number) {
            var dice = new Dice(9_000_000L + 10_000L * place + number);
            var rule = rule(dice);
            var order =
                    rule.categories().stream().mapToInt(category -> category).toArray();
            dice.shuffle(order);
            var examples = IntStream.of(order)
                    .map(category -> Sorting.thing(category, dice.below(Sorting.WORDS)))
                    .mapToObj(word -> new Example(word, rule.label(word)))
                    .toList();
            while (true) {
                var asked = Sorting.thing(order[place], dice.below(Sorting.WORDS));
                if (asked != examples.get(place).word()) {
                    return new SortingTask(List.of(), examples, asked, rule.label(asked));
                }
            }
        }

        /**
         * Two examples of the category asked for, the first and the last of six, with two letters; the answer is the
         * first one's. The four between them are of the other categories.
         */
        public SortingTask contradicted(int number) {
            var dice = new Dice(9_900_000L + number);
            var rule = rule(dice);
            var category = rule.categories().get(dice.below(SortingRule.SORTED));
            var free = IntStream.range(0, Sorting.CATEGORIES)
                    .filter(letter -> IntStream.of(rule.small()).noneMatch(used -> used == letter))
                    .toArray();
            var own = IntStream.range(0, Sorting.WORDS).toArray();
            dice.shuffle(own);
            var first = Sorting.thing(category, own[0]);
            var examples = new ArrayList<Example>();
            examples.add(new Example(first, rule.label(first)));
            while (examples.size() <= SortingRule.SORTED) {
                var word = rule.word(dice);
                if (Sorting.category(word) != category) {
                    examples.add(new Example(word, rule.label(word)));
                }
            }
            examples.add(new Example(Sorting.thing(category, own[1]), free[dice.below(free.length)]));
            return new SortingTask(List.of(), examples, Sorting.thing(category, own[2]), rule.label(first));
        }
    }

    /** All that is read before the answer, from the full stop on. */
    public int[] words() {
        var words = IntStream.builder().add(Vocabulary.STOP);
        instructed.forEach(pair -> words.add(pair.word()).add(Sorting.letter(pair.label())));
        examples.forEach(pair -> words.add(pair.word()).add(Sorting.letter(pair.label())));
        return words.add(word).build().toArray();
    }

    /** The position of an example's letter among {@link #words}. */
    public int position(int example) {
        return 2 * (instructed.size() + example) + 2;
    }

    /** With other examples, or the same in another order. */
    public SortingTask with(List<Example> others) {
        return new SortingTask(instructed, others, word, answer);
    }

    /** With the last example first. */
    public SortingTask reversed() {
        var turned = new ArrayList<>(examples);
        Collections.reverse(turned);
        return with(turned);
    }

    /**
     * How much of its attention a head gives, at the word that is asked for, to the letters of examples of the word's
     * category: the prefix matching of Olsson et al. 2022, where a category counts for the same word.
     *
     * @param attention [T, T]
     */
    public double match(float[][] attention) {
        var from = attention[attention.length - 1];
        return IntStream.range(0, examples.size())
                .filter(i -> isAlike(examples.get(i)))
                .mapToDouble(i -> from[position(i)])
                .sum();
    }

    /** Whether an example's word is of the category that is asked for. */
    public boolean isAlike(Example example) {
        return Sorting.category(example.word()) == Sorting.category(word);
    }

    /** How often someone is right who only looks up. */
    public double lookUp() {
        return lookingUp()[answer];
    }

    /**
     * With what probability someone says each letter who only looks up: takes the letter of an example of the word's
     * category, any of them alike, and where there is none guesses among the letters that no example has.
     */
    public double[] lookingUp() {
        var says = new double[Sorting.CATEGORIES];
        var alike = examples.stream().filter(this::isAlike).toList();
        alike.forEach(pair -> says[pair.label()] += 1.0 / alike.size());
        if (alike.isEmpty()) {
            var used = examples.stream().map(Example::label).distinct().toList();
            for (var label = 0; label < says.length; label++) {
                says[label] = used.contains(label) ? 0 : 1.0 / (says.length - used.size());
            }
        }
        return says;
    }
}
