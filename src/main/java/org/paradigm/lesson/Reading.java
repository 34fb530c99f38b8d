package org.paradigm.lesson;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of reading the files of a course.
 *
 * @param course all that could be read; to be shown to learners only when there are no problems
 * @param problems everything that an author has to mend, in the order of files and lines
 */
public record Reading(Course course, List<Problem> problems) {
    /** The labs that lessons make room for, by lesson. Whoever knows the labs knows which of them are still to come. */
    public Map<String, List<String>> pendingLabs() {
        var labs = new TreeMap<String, List<String>>();
        for (var lesson : course.lessons()) {
            if (!lesson.labs().isEmpty()) {
                labs.put(lesson.slug(), lesson.labs());
            }
        }
        return labs;
    }
}
