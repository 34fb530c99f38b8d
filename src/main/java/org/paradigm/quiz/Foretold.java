package org.paradigm.quiz;

import org.paradigm.platform.Bilingual;

/**
 * How a prediction and what happened compare.
 *
 * @param closeness of the two
 * @param text what is said to someone who predicted this, now that that has happened; may be empty
 */
public record Foretold(Closeness closeness, Bilingual text) {
    /** As the style sheet and the bundle know them: {@code same}, {@code near}, {@code other}. */
    public enum Closeness {
        SAME,
        NEAR,
        OTHER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
