package org.paradigm.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as its view has once written it, but for the parts that are its reader's own ({@code <p:live>}): with these
 * asked for anew it is the whole page again, and no view is built for it.
 */
record Outline(List<Part> parts) {
    sealed interface Part {}

    /** What was the same for every reader. */
    record Same(Prepared text) implements Part {}

    /** @param expression what its reader's own part is, as the view has it */
    record Live(String expression) implements Part {}

    /** Some 28 lessons in two languages, for strangers, guests and people, light and dark; a few kilobytes each. */
    private static final int KEPT = 400;

    /** The least recently used goes first. */
    private static final Map<String, Outline> ALL = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outline> eldest) {
            return size() > KEPT;
        }
    });

    /** @return null if there is none yet */
    static Outline of(String key) {
        return ALL.get(key);
    }

    void keep(String key) {
        ALL.put(key, this);
    }
}
