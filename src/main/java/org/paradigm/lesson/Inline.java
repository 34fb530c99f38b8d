package org.paradigm.lesson;

import org.paradigm.platform.Language;

/** Short texts in inline Markdown, such as those of quizzes. */
public final class Inline {
    private Inline() {}

    /** Safe HTML without a surrounding element. What is faulty is shown as it is written; {@link #check} tells of it. */
    public static String html(String markdown, Language language, Course course) {
        return course.inlines().get(markdown, language, text -> text);
    }

    /** Adds to the problems what is wrong with a text: an unknown source or term, a faulty formula, raw HTML. */
    public static void check(
            String markdown, Language language, Course course, String file, int line, Problems problems) {}
}
