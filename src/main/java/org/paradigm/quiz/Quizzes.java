package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paradigm.lesson.Problem;

/**
 * All quizzes of a directory that are sound, and everything that is wrong with the others.
 *
 * @param byId quizzes without a problem
 * @param misconceptions by id
 * @param problems of all files, in the order of files and lines
 */
public record Quizzes(Map<String, Quiz> byId, Map<String, Misconception> misconceptions, List<Problem> problems) {
    public Quizzes {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
        misconceptions = Collections.unmodifiableMap(new TreeMap<>(misconceptions));
        problems = List.copyOf(problems);
    }

    public Optional<Quiz> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those for before and after the course; empty unless both are sound. */
    public Optional<Forms> forms() {
        var forms =
                byId.values().stream().filter(quiz -> quiz.kind() == Kind.FORM).toList();
        return forms.size() == 2 ? Optional.of(new Forms(forms.get(0), forms.get(1))) : Optional.empty();
    }

    /** By id. */
    public List<Quiz> list() {
        return new ArrayList<>(byId.values());
    }

    public Optional<Misconception> misconception(String id) {
        return Optional.ofNullable(misconceptions.get(id));
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
