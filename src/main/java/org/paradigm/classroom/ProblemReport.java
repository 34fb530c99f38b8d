package org.paradigm.classroom;

import java.time.Instant;
import java.util.UUID;
import org.paradigm.platform.Language;

/**
 * What a reader says is wrong.
 *
 * @param about as the form named it
 * @param language of the page that it was written on
 * @param resolvedAt null until an instructor has dealt with it
 */
public record ProblemReport(
        UUID id, String about, Language language, String problem, Instant reportedAt, Instant resolvedAt) {
    /** Of a report's text, in characters. */
    public static final int LONGEST = 2000;
}
