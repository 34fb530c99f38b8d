package org.paradigm.account;

import java.util.Locale;

/** What a person may do beyond reading and answering. The container knows each as a group of the same {@link #code}. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ADMINISTRATOR;

    /** {@code student}, {@code instructor}, {@code administrator}: in the database, in forms, as a group. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
