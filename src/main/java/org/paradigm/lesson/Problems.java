package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.List;
import org.paradigm.platform.Bilingual;

/** Collects what is wrong while files are read, so that an author sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, String zh, String en) {
        found.add(new Problem(file, line, new Bilingual(zh, en)));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** In the order of files and lines. */
    public List<Problem> list() {
        return found.stream().sorted().distinct().toList();
    }
}
