package org.paradigm.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question asks of a learner (Anderson and Krathwohl 2001, the revision of Bloom's taxonomy). */
public enum Bloom {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE,
    CREATE;

    /** As in a file: {@code understand}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Bloom> of(String code) {
        return Arrays.stream(values())
                .filter(bloom -> bloom.code().equals(code))
                .findFirst();
    }
}
