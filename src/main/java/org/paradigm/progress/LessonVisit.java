package org.paradigm.progress;

import org.paradigm.attempt.Sheet;

/**
 * What a lesson's page shows of its reader.
 *
 * @param answers to the questions of this lesson
 */
public record LessonVisit(Progress progress, Sheet answers) {
    /** Of a stranger, and of anybody while the database is away. */
    public static final LessonVisit NONE = new LessonVisit(Progress.NONE, Sheet.EMPTY);
}
