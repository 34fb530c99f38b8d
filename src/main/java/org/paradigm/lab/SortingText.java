package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingTask;
import org.paradigm.transformer.Tongue;
import org.paradigm.transformer.UnknownWordException;
import org.paradigm.transformer.Vocabulary;

/** Examples of {@link Sorting} as a reader writes and reads them: {@code ant A, grape D}. */
final class SortingText {
    private static final Vocabulary WORDS = new Sorting().vocabulary();

    private SortingText() {}

    /**
     * Pairs of a word, or a category's name, and a letter, in either language.
     *
     * @throws Refused where a word is unknown, the two do not alternate, or there are too many
     */
    static List<SortingTask.Example> examples(String setting, String typed, int most) {
        var words = read(setting, typed);
        var examples = new ArrayList<SortingTask.Example>();
        for (var at = 0; at < words.length; at += 2) {
            if (!Sorting.isSorted(words[at]) || at + 1 == words.length || Sorting.label(words[at + 1]) < 0) {
                throw new Refused(setting, Say.of("in-context.refused.pairs", text(words[at])));
            }
            examples.add(new SortingTask.Example(words[at], Sorting.label(words[at + 1])));
        }
        if (examples.size() > most) {
            throw new Refused(setting, Say.of("in-context.refused.many", most));
        }
        return examples;
    }

    /** @throws Refused where it is not one of the words that are sorted */
    static int word(String setting, String typed) {
        var words = read(setting, typed);
        if (words.length != 1 || !Sorting.isThing(words[0])) {
            throw new Refused(setting, Say.of("in-context.refused.word", Sorting.CATEGORIES * Sorting.WORDS));
        }
        return words[0];
    }

    private static int[] read(String setting, String typed) {
        var plain = typed.replaceAll("[,，、;；:：.。→=>-]+", " ");
        var chinese = plain.codePoints().anyMatch(Character::isIdeographic);
        try {
            return WORDS.read(plain, chinese ? Tongue.ZH : Tongue.EN);
        } catch (UnknownWordException unknown) {
            throw new Refused(setting, Say.of("in-context.refused.unknown", unknown.rest()));
        }
    }

    static Bilingual text(int word) {
        return new Bilingual(WORDS.word(word, Tongue.ZH), WORDS.word(word, Tongue.EN));
    }

    static Bilingual letter(int label) {
        return Bilingual.same("" + (char) ('A' + label));
    }

    /** All that a network reads, with a comma after each letter. */
    static Bilingual words(SortingTask task) {
        var words = task.words();
        return new Bilingual(text(Tongue.ZH, "，", words), text(Tongue.EN, ", ", words));
    }

    private static String text(Tongue tongue, String comma, int... words) {
        var text = new StringBuilder();
        IntStream.range(1, words.length).forEach(at -> {
            text.append(at == 1 ? "" : at % 2 == 1 ? comma : " ");
            text.append(WORDS.word(words[at], tongue));
        });
        return text.toString();
    }

    /** The words that are sorted, by their categories, for whoever wants to write their own. */
    static Bilingual list() {
        var all = IntStream.range(0, Sorting.CATEGORIES)
                .mapToObj(category -> Say.of(
                        "in-context.words.of",
                        text(Sorting.name(category)),
                        new Bilingual(things(category, Tongue.ZH, "、"), things(category, Tongue.EN, ", "))))
                .toList();
        return new Bilingual(
                all.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                all.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }

    private static String things(int category, Tongue tongue, String comma) {
        return IntStream.range(0, Sorting.WORDS)
                .mapToObj(which -> WORDS.word(Sorting.thing(category, which), tongue))
                .collect(Collectors.joining(comma));
    }
}
