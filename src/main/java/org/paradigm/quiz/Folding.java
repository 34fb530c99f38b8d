package org.paradigm.quiz;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes texts equal that differ only in how they were typed: full-width and half-width forms, upper and lower case,
 * spaces, Chinese and Latin punctuation. Nothing that differs in meaning is made equal, as Unicode's compatibility
 * normalisation (NFKC) would do: ① is not 1, 10² is not 102.
 */
final class Folding {
    private static final Map<Integer, String> PUNCTUATION = new HashMap<>();

    static {
        var pairs = "。.、,“\"”\"„\"‘'’'「\"」\"『\"』\"【[】]〔[〕]《<》>〈<〉>—-–-‐-‑-−-～~〜~";
        for (var i = 0; i < pairs.length(); i += 2) {
            PUNCTUATION.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
        PUNCTUATION.put((int) '…', "...");
    }

    private Folding() {}

    static String fold(String text) {
        var folded = new StringBuilder();
        width(text).codePoints().forEach(c -> {
            if (PUNCTUATION.containsKey(c)) {
                folded.append(PUNCTUATION.get(c));
            } else if (!space(c)) {
                // Only letters: Ⅳ and Ⓐ have a lower case too, but are numbers and symbols.
                folded.appendCodePoint(Character.isLetter(c) ? Character.toLowerCase(c) : c);
            }
        });
        return folded.toString();
    }

    /** Full-width forms (U+FF01 to U+FF5E) as ASCII, the ideographic space (U+3000) as a space. */
    static String width(String text) {
        var narrow = new StringBuilder();
        text.codePoints()
                .map(c -> c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c == 0x3000 ? ' ' : c)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
