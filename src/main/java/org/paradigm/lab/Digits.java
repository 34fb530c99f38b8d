package org.paradigm.lab;

import java.util.Locale;
import org.paradigm.platform.Bilingual;

/** Numbers as each language writes them. */
final class Digits {
    private static final double HUNDRED_MILLION = 1e8;

    private Digits() {}

    /** {@code 33.3%}; {@code 100%} */
    static String percent(double number) {
        return trim(number, 1) + "%";
    }

    static Bilingual both(String text) {
        return Bilingual.same(text);
    }

    /** With so many decimals at most, none of them an idle zero. */
    static String trim(double number, int decimals) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        var cut = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return cut.equals("-0") ? "0" : cut;
    }

    /** A count of things, to three significant digits: {@code 58.0 billion}, {@code 580亿}. */
    static Bilingual count(double number) {
        return new Bilingual(chinese(number), english(number));
    }

    /** {@code 5.9 × 10²³} */
    static String power(double number) {
        var exponent = (int) Math.floor(Math.log10(number));
        var mantissa = trim(number / Math.pow(10, exponent), 1);
        if (mantissa.equals("10")) {
            mantissa = "1";
            exponent++;
        }
        return (mantissa.equals("1") ? "" : mantissa + " × ") + "10" + raised(exponent);
    }

    private static String raised(int exponent) {
        var raised = new StringBuilder();
        Integer.toString(exponent)
                .chars()
                .forEach(digit -> raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return raised.toString();
    }

    private static String english(double number) {
        if (number >= 1e12) {
            return three(number / 1e12) + " trillion";
        }
        if (number >= 1e9) {
            return three(number / 1e9) + " billion";
        }
        return number >= 1e6 ? three(number / 1e6) + " million" : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String chinese(double number) {
        if (number >= 1e12) {
            return three(number / 1e12) + "万亿";
        }
        if (number >= HUNDRED_MILLION) {
            return three(number / HUNDRED_MILLION) + "亿";
        }
        return number >= 1e6 ? three(number / 1e4) + "万" : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String three(double number) {
        var decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
