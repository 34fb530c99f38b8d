package org.paradigm.quiz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in a text, in either language. */
final class Figures {
    private static final int SIGNIFICANT = 4;

    /** Does not break, and is read back when it is copied into an answer. */
    private static final char NARROW_SPACE = '\u202f';

    private Figures() {}

    /** Whole numbers as they are; others to four significant digits, never less than the whole part: {@code 84.93}. */
    static String plain(double number) {
        var size = Math.abs(number);
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return trim(new BigDecimal(number).round(new MathContext(SIGNIFICANT)))
                    .toString()
                    .replace("E+", "e")
                    .replace('E', 'e');
        }
        var whole = Math.rint(number);
        if (Math.abs(number - whole) <= 1e-9 * size || size >= Math.pow(10, SIGNIFICANT)) {
            return new BigDecimal(whole).toPlainString();
        }
        return trim(new BigDecimal(number).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP)))
                .toPlainString();
    }

    private static BigDecimal trim(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** With a narrow space between groups of three digits from 10 000 on (ISO 80000-1, 7.3.1): {@code 12 582 912}. */
    static String grouped(String plain) {
        if (!plain.matches("-?\\d{5,}")) {
            return plain;
        }
        var grouped = new StringBuilder(plain);
        var first = plain.startsWith("-") ? 1 : 0;
        for (var at = plain.length() - 3; at > first; at -= 3) {
            grouped.insert(at, NARROW_SPACE);
        }
        return grouped.toString();
    }
}
