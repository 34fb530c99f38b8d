package org.paradigm.classroom;

import java.time.Instant;

/**
 * How many people took a version of a quiz, or all versions of it together.
 *
 * @param version SHA-256; null for all together
 * @param storedAt when the version was first served; null for all together
 * @param answers to its questions
 * @param points the sum of the scores handed in, each from 0 to 1
 */
public record Turnout(String version, Instant storedAt, long answers, long begun, long handedIn, double points) {
    static final Turnout NONE = new Turnout(null, null, 0, 0, 0, 0);

    /** The mean score in whole per cent; null before anybody has handed in. */
    public Long mean() {
        return handedIn == 0 ? null : Math.round(100 * points / handedIn);
    }

    /** What tells versions apart in a list: {@code 9f2c41a}. */
    public String shortVersion() {
        return version.substring(0, 7);
    }
}
