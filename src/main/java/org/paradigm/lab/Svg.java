package org.paradigm.lab;

import java.util.Locale;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/** What all charts are drawn with. Colours and sizes are the style sheet's: a drawing only names what a thing is. */
final class Svg {
    /** Of the letters of a 13-pixel interface font, on average; of the wider ones of those that systems have. */
    private static final double LETTER = 7.3;

    private static final double IDEOGRAPH = 13.2;
    /** Ideographs, the signs written with them and their full-width forms are from here on (U+2E80 to U+FFEF). */
    private static final int FIRST_WIDE = 0x2E80;

    private Svg() {}

    static void open(Html html, String id, int width, int height, Piece.Chart chart, Language language) {
        html.open(
                        "svg",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d")
                .element("title", chart.title().in(language), "id", id + "-t")
                .element("desc", chart.summary().in(language), "id", id + "-d");
    }

    static void rect(Html html, String kind, double x, double y, double width, double height) {
        html.open("rect", "class", kind, "x", at(x), "y", at(y), "width", at(width), "height", at(height))
                .close();
    }

    static void text(Html html, String kind, double x, double y, String text) {
        html.element("text", text, "class", kind, "x", at(x), "y", at(y));
    }

    static void path(Html html, String kind, String d) {
        html.open("path", "class", kind, "d", d).close();
    }

    static String at(double place) {
        return Digits.trim(place, 1);
    }

    /** About how wide a text is. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter >= FIRST_WIDE ? IDEOGRAPH : LETTER)
                .sum();
    }

    static String points(double... places) {
        var path = new StringBuilder();
        for (int i = 0; i < places.length; i += 2) {
            path.append(i == 0 ? "M" : "L").append(String.format(Locale.ROOT, "%.1f %.1f", places[i], places[i + 1]));
        }
        return path.toString();
    }
}
