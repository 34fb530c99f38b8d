package org.paradigm.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Tongue;
import org.paradigm.transformer.Town;
import org.paradigm.transformer.UnknownWordException;
import org.paradigm.transformer.Vocabulary;

/** The small town's sentences, in words. */
final class TownTexts {
    static final Town TOWN = new Town();
    private static final Vocabulary WORDS = TOWN.vocabulary();

    private TownTexts() {}

    static Bilingual word(int word) {
        return new Bilingual(WORDS.word(word, Tongue.ZH), WORDS.word(word, Tongue.EN));
    }

    static Bilingual join(List<Bilingual> parts) {
        return new Bilingual(
                String.join("、", parts.stream().map(Bilingual::zh).toList()),
                String.join(", ", parts.stream().map(Bilingual::en).toList()));
    }

    /** Without the full stop before it. */
    static Bilingual text(int[] words) {
        var rest = Arrays.copyOfRange(words, 1, words.length);
        return new Bilingual(WORDS.write(rest, Tongue.ZH), WORDS.write(rest, Tongue.EN));
    }

    /**
     * A sentence in either language, between two full stops.
     *
     * @throws Refused if it has an unknown word, or is longer than the networks can look at
     */
    static int[] read(String setting, String typed) {
        var chinese = typed.codePoints().anyMatch(Character::isIdeographic);
        var text = chinese
                ? typed.replace('_', '＿').replace(',', '，').replace('.', '。')
                : typed.replace('＿', '_').replace('，', ',').replace('。', '.');
        try {
            var words = WORDS.read(text.replaceAll("(_|＿)+", "$1"), chinese ? Tongue.ZH : Tongue.EN);
            var end = words.length > 0 && words[words.length - 1] == Vocabulary.STOP ? words.length - 1 : words.length;
            if (end > Town.SPAN - 3) {
                throw new Refused(setting, Say.of("town.long", end, Town.SPAN - 3));
            }
            var sentence = new int[end + 2];
            System.arraycopy(words, 0, sentence, 1, end);
            return sentence;
        } catch (UnknownWordException unknown) {
            throw new Refused(setting, Say.of("town.unknown", unknown.rest()));
        }
    }

    /** All words, for whoever would write a sentence. */
    static Bilingual lists() {
        return Say.of(
                "town.lists",
                join(IntStream.range(Town.BLANK + 1, WORDS.size())
                        .filter(word -> word < Town.VERDICT || word > Town.BAD)
                        .mapToObj(TownTexts::word)
                        .toList()));
    }
}
