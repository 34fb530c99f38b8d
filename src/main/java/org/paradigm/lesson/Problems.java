package org.paradigm.lesson;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paradigm.platform.Bilingual;

/** Collects what is wrong while files are read, so that an author sees all of it at once. */
public final class Problems {
    /** Of one file: nobody reads more, and a hostile file could have a million. */
    private static final int MOST = 200;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Map<String, Integer> byFile = new HashMap<>();

    public void add(String file, int line, String zh, String en) {
        add(new Problem(file, line, new Bilingual(zh, en)));
    }

    public void add(Problem problem) {
        if (found.contains(problem)) {
            return;
        }
        var number = byFile.merge(problem.file(), 1, Integer::sum);
        if (number <= MOST) {
            found.add(problem);
        } else if (number == MOST + 1) {
            var more = new Bilingual("这里之后的问题没有列出", "what else is wrong from here on is not listed");
            found.add(new Problem(problem.file(), problem.line(), more));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** In the order of files and lines. */
    public List<Problem> list() {
        return found.stream().sorted().toList();
    }
}
