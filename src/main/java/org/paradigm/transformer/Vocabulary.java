package org.paradigm.transformer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a network, each with its number. A word is written in Chinese or in English and has the same number in
 * both: one network, whose sentences read in either language, because each is made of the same pieces in the same order.
 * (安娜 ·科尔 出生 于 里斯本 is Anna Cole was-born in Lisbon.)
 */
public final class Vocabulary {
    /** The full stop, which ends a sentence, and with which every text begins. */
    public static final int STOP = 0;

    private final List<Word> words;
    private final Map<Tongue, Map<String, Integer>> numbers = new HashMap<>();
    private final Map<Tongue, Integer> longest = new HashMap<>();

    /** @throws IllegalArgumentException when two words are written alike in a language */
    public Vocabulary(List<Word> words) {
        this.words = List.copyOf(words);
        for (var tongue : Tongue.values()) {
            var byText = new HashMap<String, Integer>();
            for (var number = 0; number < words.size(); number++) {
                var text = fold(words.get(number).in(tongue));
                if (byText.put(text, number) != null) {
                    throw new IllegalArgumentException("Two words are written " + text);
                }
                longest.merge(tongue, text.length(), Math::max);
            }
            numbers.put(tongue, byText);
        }
    }

    public int size() {
        return words.size();
    }

    public List<Word> words() {
        return words;
    }

    public String word(int number, Tongue tongue) {
        return words.get(number).in(tongue);
    }

    /**
     * The numbers of a text's words. Spaces and capital letters do not matter; where several words fit, the longest is
     * taken.
     *
     * @throws UnknownWordException where none does
     */
    public int[] read(String text, Tongue tongue) {
        var folded = fold(text);
        var found = new int[folded.length()];
        var count = 0;
        for (var at = 0; at < folded.length(); ) {
            if (Character.isWhitespace(folded.charAt(at)) || Character.isSpaceChar(folded.charAt(at))) {
                at++;
                continue;
            }
            var end = end(folded, at, tongue);
            if (end == at) {
                throw new UnknownWordException(text.substring(at));
            }
            found[count++] = numbers.get(tongue).get(folded.substring(at, end));
            at = end;
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private int end(String text, int at, Tongue tongue) {
        for (var end = Math.min(text.length(), at + longest.get(tongue)); end > at; end--) {
            var whole = tongue == Tongue.ZH
                    || end == text.length()
                    || !Character.isLetterOrDigit(text.charAt(end))
                    || !Character.isLetterOrDigit(text.charAt(end - 1));
            if (whole && numbers.get(tongue).containsKey(text.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    /** Numbers as text; English with spaces, except before what leans on the word before it ('s, commas, stops). */
    public String write(int[] numbers, Tongue tongue) {
        var text = new StringBuilder();
        for (var number : numbers) {
            var word = word(number, tongue);
            if (tongue == Tongue.EN && !text.isEmpty() && "'’.,:;?!".indexOf(word.charAt(0)) < 0) {
                text.append(' ');
            }
            text.append(word);
        }
        return text.toString();
    }

    private static String fold(String text) {
        var folded = new StringBuilder();
        for (var c : text.toCharArray()) {
            folded.append(c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return folded.toString();
    }
}
