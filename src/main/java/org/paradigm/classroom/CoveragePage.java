package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Coverage;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Language;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/teach/coverage}: claim by lesson, question and source; objective by question; misconception by question. */
@Named
@RequestScoped
public class CoveragePage implements Page {
    /** A quiz and how many of its questions are meant. */
    public record Part(String quiz, String title, int questions) {}

    @Inject
    private Me me;

    @Inject
    private Library library;

    @Inject
    private Place place;

    private Coverage coverage;

    @Override
    public void open() {
        if (me.require(Role.INSTRUCTOR)) {
            coverage = Coverage.of(library.course(), library.quizzes());
        }
    }

    public Coverage getCoverage() {
        return coverage;
    }

    public String getMissing() {
        return String.join(", ", coverage.missing());
    }

    public long asked(Coverage.OfObjective objective, String language) {
        return objective.asked(Language.of(language).orElseThrow());
    }

    /** Questions quiz by quiz: lessons by their number, others by their title. */
    public List<Part> parts(List<Coverage.Asked> questions) {
        Map<String, Integer> times = new LinkedHashMap<>();
        questions.forEach(asked -> times.merge(asked.quiz(), 1, Integer::sum));
        return times.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), title(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String title(String quiz) {
        return library.course()
                .find(quiz)
                .map(lesson -> lesson.number())
                .or(() ->
                        library.quizzes().find(quiz).map(found -> found.title().in(place.getLanguage())))
                .orElse(quiz);
    }
}
