package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a lesson has called upon so far, so that each thing gets its note at the side once. */
final class Uses {
    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> notes = new HashSet<>();
    /** How often each footnote was called, by its label; its number is its place. */
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    void term(String id) {
        terms.add(id);
    }

    void reference(String key) {
        references.add(key);
    }

    /** Whether there has been no note of this name yet. */
    boolean note(String name) {
        return notes.add(name);
    }

    /** The number of times that a footnote has been called, this one included. */
    int footnote(String label) {
        return footnotes.merge(label, 1, Integer::sum);
    }

    int footnoteNumber(String label) {
        return footnotes().indexOf(label) + 1;
    }

    int footnoteCalls(String label) {
        return footnotes.getOrDefault(label, 0);
    }

    List<String> footnotes() {
        return new ArrayList<>(footnotes.keySet());
    }

    Set<String> terms() {
        return terms;
    }

    Set<String> references() {
        return references;
    }
}
