package org.paradigm.progress;

import java.util.Map;
import org.paradigm.attempt.Sheet;

/**
 * What a lesson's page shows of its reader.
 *
 * @param answers to the questions of this lesson and of those that lend it some, by quiz
 */
public record LessonVisit(Progress progress, Map<String, Sheet> answers) {
    /** Of a stranger, and of anybody while the database is away. */
    public static final LessonVisit NONE = new LessonVisit(Progress.NONE, Map.of());
}
