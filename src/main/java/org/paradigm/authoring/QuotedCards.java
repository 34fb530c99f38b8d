package org.paradigm.authoring;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paradigm.lesson.Problems;
import org.paradigm.quiz.Oracle;

/**
 * Figures of models in texts: {@code {card:W.recall.unseen}} is what the card of model W says. No figure of a lab is
 * typed by hand, so that a model can be trained anew.
 */
final class QuotedCards {
    private static final Pattern QUOTED = Pattern.compile("\\{card:([^{}\\n]*)}");

    private QuotedCards() {}

    /** The files with the figures in their places; what is on no card is a problem at its line. */
    static Map<String, String> fill(String directory, Map<String, String> files, Oracle oracle, Problems problems) {
        var filled = new HashMap<String, String>();
        files.forEach((path, text) -> filled.put(
                path,
                text.contains("{card:")
                        ? QUOTED.matcher(text).replaceAll(quoted -> {
                            var figure = oracle.figure(quoted.group(1).strip());
                            if (figure.isEmpty()) {
                                report(directory + path, text, quoted.start(), quoted.group(1), problems);
                            }
                            return Matcher.quoteReplacement(figure.orElse("?"));
                        })
                        : text));
        return filled;
    }

    private static void report(String path, String text, int at, String key, Problems problems) {
        var line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        problems.add(path, line, "没有一张模型卡上有“" + key + "”", "no model's card has '" + key + "'");
    }
}
