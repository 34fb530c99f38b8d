package org.paradigm.progress;

/**
 * How far somebody has come in a lesson.
 *
 * @param lesson its slug
 * @param block where they were last, counted from 0
 * @param finished whether they have ever reached the end
 */
public record LessonReading(String lesson, int block, boolean finished) {}
