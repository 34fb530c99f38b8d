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
    EXAM,
    /** One of {@link Forms}: as an exam, but sat whole, without a limit, and by each learner once. */
    FORM;

    /** Whether it is taken as a whole. */
    public boolean standsAlone() {
        return this == QUIZ || examines();
    }

    /** Whether it measures: its questions are used nowhere else, and somebody or something marks each of them. */
    public boolean examines() {
        return this == EXAM || this == FORM;
    }

    /** As in a file: {@code lesson}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
