package org.paradigm.reading;

import java.util.Locale;

/** Of a lesson or a chapter, for one reader. */
public enum State {
    READ,
    BEGUN,
    HERE,
    NEW;

    /** As the style sheet and the bundle know it: {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
