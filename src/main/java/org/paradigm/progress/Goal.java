package org.paradigm.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Bilingual;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Quiz;
import org.paradigm.quiz.Section;

/**
 * An objective of the course, and how far somebody has come with it.
 *
 * @param id {@code 3.5}
 * @param questions how many there are on it
 * @param place where it is taught
 * @param lesson the one of that place
 */
public record Goal(String id, Bilingual text, Mastery mastery, int questions, Section place, Lesson lesson) {
    /** Those that some lesson teaches, in the order of the lessons. */
    public static List<Goal> of(Course course, Collection<Quiz> quizzes, Progress progress) {
        var goals = new ArrayList<Goal>();
        for (var lesson : course.lessons()) {
            for (var id : lesson.objectives()) {
                var asking = asking(quizzes, id);
                var place = asking.stream()
                        .map(question -> question.about().section())
                        .filter(section -> section.lesson().equals(lesson.slug()))
                        .findFirst()
                        .orElse(new Section(lesson.slug(), "main"));
                var text = Optional.ofNullable(course.objectives().get(id)).orElse(Bilingual.same(id));
                goals.add(new Goal(id, text, progress.mastery(id), asking.size(), place, lesson));
            }
        }
        return goals;
    }

    /** The questions on an objective, those within lessons first. */
    private static List<Question> asking(Collection<Quiz> quizzes, String objective) {
        return quizzes.stream()
                .filter(quiz -> quiz.kind() != Kind.FORM)
                .sorted(Comparator.comparing((Quiz quiz) -> quiz.kind() != Kind.LESSON))
                .flatMap(quiz -> quiz.questions().stream())
                .filter(question -> question.isMarked())
                .filter(question -> question.about().objective().equals(objective))
                .toList();
    }

    public Mastery.State state() {
        return mastery.state();
    }

    /** The page and place within the language: {@code lesson/ffn-memory#keys}. */
    public String address() {
        return "lesson/" + place;
    }

    /** Questions may have been taken out since they were answered. */
    public int total() {
        return Math.max(questions, mastery.answered());
    }
}
