package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Coverage;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Page;
import org.paradigm.quiz.Quiz;

/** {@code /{lang}/teach}: an instructor's way in. */
@Named
@RequestScoped
public class TeachPage implements Page {
    /** A quiz, and how many have taken it. */
    public record Line(Quiz quiz, Turnout turnout) {
        /** Whether it is taken as a whole, and not question by question within a lesson. */
        public boolean isHandedIn() {
            return quiz.kind().standsAlone();
        }
    }

    @Inject
    private Me me;

    @Inject
    private Library library;

    @Inject
    private Statistics statistics;

    @Inject
    private Reports reports;

    private Map<String, Turnout> turnouts = Map.of();
    private long openReports;

    @Override
    public void open() {
        if (me.require(Role.INSTRUCTOR)) {
            turnouts = statistics.quizzes();
            openReports = reports.open();
        }
    }

    /** Exams first, then lessons, each in the order of the course. */
    public List<Line> getLines() {
        var lessons =
                library.course().lessons().stream().map(lesson -> lesson.slug()).toList();
        return library.quizzes().list().stream()
                .sorted(Comparator.comparing((Quiz quiz) -> !quiz.kind().standsAlone())
                        .thenComparing(
                                quiz -> quiz.lesson().map(lessons::indexOf).orElse(0))
                        .thenComparing(Quiz::id))
                .map(quiz -> new Line(quiz, turnouts.getOrDefault(quiz.id(), Turnout.NONE)))
                .toList();
    }

    public long getOpenReports() {
        return openReports;
    }

    public int getMissing() {
        return Coverage.of(library.course(), library.quizzes()).missing().size();
    }

    /** Whether the course weighs a document whose slips are known. */
    public boolean isWithSlips() {
        return !library.course().document().slips().isEmpty();
    }

    /** Whether the course has forms for before and after it. */
    public boolean isWithForms() {
        return library.quizzes().forms().isPresent();
    }

    public int getProblems() {
        return library.shelf().problems().size();
    }
}
