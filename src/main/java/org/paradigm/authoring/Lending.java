package org.paradigm.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.Problems;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.OwnWords;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Quizzes;

/** Checks what lessons borrow of earlier ones: questions to recall them by, and what the reader has written there. */
final class Lending {
    private static final String OUTLINE = "lessons/course.yaml";

    private final Course course;
    private final Quizzes quizzes;
    private final Problems problems;

    private Lending(Course course, Quizzes quizzes, Problems problems) {
        this.course = course;
        this.quizzes = quizzes;
        this.problems = problems;
    }

    static void check(Course course, Quizzes quizzes, Problems problems) {
        var lending = new Lending(course, quizzes, problems);
        course.lessons().forEach(lending::recalls);
        course.lessons().forEach(lending::ownWords);
    }

    private void recalls(Lesson lesson) {
        var taken = new HashSet<>(lesson.questions());
        for (var name : course.recalls(lesson.slug())) {
            var line = course.recallLine(lesson.slug(), name);
            var question = lent(name);
            if (question.isEmpty()) {
                problems.add(OUTLINE, line, "没有哪一课有题目“" + name + "”", "no lesson has a question '" + name + "'");
            } else if (!question.get().isMarked()) {
                problems.add(
                        OUTLINE,
                        line,
                        "“" + name + "”没有对错，不能用来回忆",
                        "nothing is right or wrong about '" + name + "', so nobody can recall it");
            } else if (!isEarlier(name, lesson)) {
                problems.add(
                        OUTLINE,
                        line,
                        "“" + name + "”所在的课不在“" + lesson.slug() + "”之前",
                        "'" + name + "' is not of a lesson before '" + lesson.slug() + "'");
            } else if (!taken.add(name.question())) {
                problems.add(
                        OUTLINE,
                        line,
                        "“" + lesson.slug() + "”的页面上已经有一道题叫“" + name.question() + "”",
                        "the page of '" + lesson.slug() + "' has a question '" + name.question() + "' already");
            }
        }
    }

    private void ownWords(Lesson lesson) {
        for (var language : Language.values()) {
            for (var place : lesson.ownWords(language)) {
                var name = new QuestionName(place.quiz(), place.question());
                if (lent(name).filter(OwnWords.class::isInstance).isEmpty() || !isEarlier(name, lesson)) {
                    problems.add(
                            lesson.in(language).file(),
                            place.line(),
                            "前面的课里没有 own-words 题“" + name + "”",
                            "no earlier lesson has a question '" + name + "' of type own-words");
                }
            }
        }
    }

    private Optional<Question> lent(QuestionName name) {
        return quizzes.find(name.quiz())
                .filter(quiz -> quiz.kind() == Kind.LESSON)
                .flatMap(quiz -> quiz.question(name.question()));
    }

    private boolean isEarlier(QuestionName name, Lesson lesson) {
        List<Lesson> lessons = course.lessons();
        return course.find(name.quiz())
                .filter(lender -> lessons.indexOf(lender) < lessons.indexOf(lesson))
                .isPresent();
    }
}
