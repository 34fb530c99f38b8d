package org.paradigm.quiz;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a lesson, written {@code ffn-memory#keys}.
 *
 * @param lesson the lesson's slug
 * @param anchor of a heading, the same in both languages
 */
public record Section(String lesson, String anchor) {
    /** Of what no lesson teaches. */
    public static final Section NONE = new Section("", "");

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]+)#([A-Za-z0-9-]+)");

    public static Optional<Section> of(String text) {
        var match = FORM.matcher(text);
        return match.matches() ? Optional.of(new Section(match.group(1), match.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return lesson + "#" + anchor;
    }
}
