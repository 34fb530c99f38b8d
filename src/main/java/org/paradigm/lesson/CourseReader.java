package org.paradigm.lesson;

import java.util.List;
import java.util.Map;

/** Reads the files of a course, checks all of them, and tells everything that is wrong at once. */
public final class CourseReader {
    private CourseReader() {}

    /** As {@link #read(Map, String)}, for an application at the root of its address. */
    public static Reading read(Map<String, String> files) {
        return read(files, "");
    }

    /**
     * Reads a course. Never throws on bad content.
     *
     * @param files by path relative to the directory of lessons: {@code course.yaml}, {@code 3-learner/ffn-memory/zh.md}
     * @param context what precedes {@code /zh/} in the course's addresses; empty, or begins with a slash
     */
    public static Reading read(Map<String, String> files, String context) {
        return new Reading(new Course(Outline.none(), List.of(), new Targets(context, Map.of(), Map.of(), Map.of())), List.of());
    }
}
