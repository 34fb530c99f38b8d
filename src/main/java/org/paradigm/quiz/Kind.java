package org.paradigm.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a quiz is met, and when it says what was right. */
public enum Kind {
    /** Its questions stand in a lesson, each with feedback at once. */
    LESSON,
    /** Predictions on the page of the lab whose name it bears, for as long as no lesson asks them. */
    LAB,
    /** On its own, for practice. */
    QUIZ,
    /** On its own; feedback when it has been handed in; its questions are used nowhere else. */
    EXAM;

    /** Whether it has a page of its own. */
    public boolean standsAlone() {
        return this == QUIZ || this == EXAM;
    }

    /** As in a file: {@code lesson}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
