package org.paradigm.attempt;

import java.util.Locale;

/** When one of the two parallel forms is sat. */
public enum Occasion {
    BEFORE,
    AFTER;

    /** {@code before}, {@code after}: in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
