package org.paradigm.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Chains;
import org.paradigm.transformer.Tongue;
import org.paradigm.transformer.Vocabulary;

/** Problems and solutions of {@link Chains} as a reader writes and reads them. */
final class ChainText {
    private static final List<String> SIGNS =
            IntStream.range(0, Chains.OPERATIONS).mapToObj(Chains::sign).toList();

    private ChainText() {}

    /**
     * Operations as they are typed: {@code +3 x7 -2}.
     *
     * @throws Refused where one is none of the eight, or there are too few or too many
     */
    static int[] operations(String setting, String typed, int most) {
        var signs = typed.replaceAll("[\\s,，、;；]", "")
                .replace('-', '−')
                .replace('－', '−')
                .replace('＋', '+')
                .replace('*', '×')
                .toLowerCase(Locale.ROOT)
                .replace('x', '×');
        if (signs.length() % 2 != 0 || signs.isEmpty()) {
            throw new Refused(setting, Say.of("chains.refused.empty", String.join(" ", SIGNS)));
        }
        var operations = IntStream.range(0, signs.length() / 2)
                .map(i -> operation(setting, signs.substring(2 * i, 2 * i + 2)))
                .toArray();
        if (operations.length > most) {
            throw new Refused(setting, Say.of("chains.refused.many", most));
        }
        return operations;
    }

    private static int operation(String setting, String sign) {
        if (!SIGNS.contains(sign)) {
            throw new Refused(setting, Say.of("chains.refused.sign", sign, String.join(" ", SIGNS)));
        }
        return SIGNS.indexOf(sign);
    }

    /** As the network reads and writes it, with a comma where a reader would put one; no full stop at the beginning. */
    static Bilingual words(Vocabulary vocabulary, int... words) {
        return new Bilingual(text(vocabulary, Tongue.ZH, "，", words), text(vocabulary, Tongue.EN, ", ", words));
    }

    private static String text(Vocabulary vocabulary, Tongue tongue, String comma, int... words) {
        var text = new StringBuilder();
        for (var at = 0; at < words.length; at++) {
            if (words[at] != Vocabulary.STOP) {
                text.append(text.isEmpty() ? "" : Chains.isFollowedAtOnce(words[at - 1]) ? " " : comma);
                text.append(vocabulary.word(words[at], tongue));
            }
        }
        return text.isEmpty() ? "–" : text.toString();
    }

    /** An answer, with whether it is right. */
    static Bilingual marked(int answer, int right) {
        return Bilingual.same((answer == right ? "✓ " : "✗ ") + digit(answer));
    }

    static String digit(int answer) {
        return answer < 0 ? "–" : Integer.toString(answer);
    }
}
