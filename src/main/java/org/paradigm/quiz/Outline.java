package org.paradigm.quiz;

/** What the course has, as far as a quiz may refer to it. */
public interface Outline {
    boolean hasObjective(String objective);

    boolean hasLesson(String lesson);

    boolean hasSection(String lesson, String anchor);

    boolean hasTheme(String theme);

    /** A course that has whatever is asked for: for versions from the past, whose lessons may be gone. */
    static Outline ofEverything() {
        return new Outline() {
            @Override
            public boolean hasObjective(String objective) {
                return true;
            }

            @Override
            public boolean hasLesson(String lesson) {
                return true;
            }

            @Override
            public boolean hasSection(String lesson, String anchor) {
                return true;
            }

            @Override
            public boolean hasTheme(String theme) {
                return true;
            }
        };
    }
}
