package org.paradigm.lab;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paradigm.platform.OnDemand;

/**
 * Vocabularies of published models: how a text is cut before byte pairs are merged, and which merges there are. The cuts
 * are those of tiktoken; the merges come with jtokkit. Each is loaded when it is used, and let go when memory is wanted.
 */
enum Vocabulary {
    /** GPT-2 and GPT-3. */
    R50K("r50k", Cuts.OF_2019),
    /** Codex and the models of 2022: the same, and runs of spaces. */
    P50K("p50k", Cuts.OF_2019),
    /** GPT-3.5 and GPT-4. */
    CL100K("cl100k", Cuts.OF_2022),
    /** GPT-4o and later. */
    O200K("o200k", Cuts.OF_2024);

    /** What a merge never reaches across: words with the space before them, numbers, signs. */
    private static final class Cuts {
        static final String OF_2019 =
                "'(?:[sdmt]|ll|ve|re)| ?\\p{L}++| ?\\p{N}++| ?[^\\s\\p{L}\\p{N}]++|\\s++$|\\s+(?!\\S)|\\s";
        static final String OF_2022 = "'(?i:[sdmt]|ll|ve|re)|[^\\r\\n\\p{L}\\p{N}]?+\\p{L}++|\\p{N}{1,3}+"
                + "| ?[^\\s\\p{L}\\p{N}]++[\\r\\n]*+|\\s++$|\\s*[\\r\\n]|\\s+(?!\\S)|\\s";
        private static final String END = "(?i:'s|'t|'re|'ve|'m|'ll|'d)?";
        private static final String START = "[^\\r\\n\\p{L}\\p{N}]?";
        private static final String CAPITALS = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
        private static final String SMALL = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";
        static final String OF_2024 = START + CAPITALS + "*" + SMALL + "+" + END + "|" + START + CAPITALS + "+" + SMALL
                + "*" + END + "|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
    }

    private final String id;
    private final OnDemand<BytePairs> pairs;

    Vocabulary(String id, String cut) {
        this.id = id;
        var pattern = Pattern.compile(cut, Pattern.UNICODE_CHARACTER_CLASS);
        pairs = new OnDemand<>(() -> BytePairs.load(id + "_base", pattern));
    }

    String id() {
        return id;
    }

    static Optional<Vocabulary> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** The tokens, by rank. Takes a moment when nobody has asked for some time. */
    BytePairs pairs() {
        return pairs.get();
    }
}
