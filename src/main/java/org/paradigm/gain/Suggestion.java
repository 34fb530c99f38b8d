package org.paradigm.gain;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paradigm.lesson.Chapter;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Quiz;

/** Where somebody might begin. A form asks of each chapter once or twice, so it is a suggestion and no more. */
public record Suggestion(Chapter chapter, Lesson lesson) {
    /** The chapter of which least was right, the earliest of several; empty if all was right. */
    static Optional<Suggestion> of(Course course, Quiz form, Paper paper, Map<String, Answer> answers) {
        var shares = paper.entries().stream()
                .flatMap(entry -> form.question(entry.question()).stream()
                        .flatMap(question -> course
                                .find(question.about().section().lesson())
                                .stream()
                                .map(lesson -> new Marked(
                                        lesson.chapter(),
                                        question.mark(
                                                        answers.getOrDefault(entry.question(), Answer.EMPTY),
                                                        entry.draw())
                                                .fraction()))))
                .collect(Collectors.groupingBy(Marked::chapter, Collectors.averagingDouble(Marked::fraction)));
        return course.chapters().stream()
                .filter(chapter -> shares.getOrDefault(chapter.number(), 1.0) < 1)
                .min(Comparator.comparingDouble(chapter -> shares.getOrDefault(chapter.number(), 1.0)))
                .flatMap(chapter -> begin(course, chapter));
    }

    /** A question's mark, from 0 to 1, and the chapter that it is about. */
    private record Marked(int chapter, double fraction) {}

    private static Optional<Suggestion> begin(Course course, Chapter chapter) {
        var lessons = course.lessons().stream()
                .filter(lesson -> lesson.chapter() == chapter.number())
                .toList();
        return lessons.stream()
                .filter(course::isCore)
                .findFirst()
                .or(() -> lessons.stream().findFirst())
                .map(lesson -> new Suggestion(chapter, lesson));
    }
}
