package org.paradigm.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Bilingual;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Quiz;

/**
 * The one thing that somebody should do next, and why.
 *
 * @param address within the language: {@code lesson/ffn-memory}
 * @param what the lesson, quiz or objective that it is about
 */
public record NextStep(Reason reason, String address, Bilingual what) {
    /** In the order in which they are looked for. */
    public enum Reason {
        /** An attempt has been begun and not handed in; its time may be running. */
        ATTEMPT,
        /** Nothing has been read yet. */
        BEGIN,
        /** A lesson of the core path is not finished. */
        CORE,
        /** The core path is finished; the second of the two forms would show what it has changed. */
        AFTER,
        /** A lesson was read, but none of the questions on one of its objectives was answered. */
        QUESTIONS,
        /** Every objective has been begun, and the exam was not handed in yet. */
        EXAM,
        /** The weakest of the objectives that are begun and not mastered. */
        WEAKEST,
        /** A lesson beside the core path is not finished. */
        LESSON,
        /** All is mastered: the exam, once more, with other questions. */
        AGAIN;

        /** As the bundle knows it: {@code weakest}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An attempt that is under way. */
    public record Open(String address, Bilingual quiz) {}

    /**
     * Finds it.
     *
     * @param open the attempt under way, if there is one
     * @param handedIn ids of the quizzes that have been handed in
     * @return empty only for a course without lessons
     */
    public static Optional<NextStep> of(
            Course course,
            Collection<Quiz> quizzes,
            Progress progress,
            Optional<Open> open,
            Collection<String> handedIn) {
        var goals = Goal.of(course, quizzes, progress);
        var exams = quizzes.stream().filter(quiz -> quiz.kind() == Kind.EXAM).toList();
        Predicate<Lesson> unread = lesson -> !progress.finished(lesson.slug());
        Predicate<Goal> untried = goal -> goal.state() == Mastery.State.NEW && goal.questions() > 0;
        return Stream.<Stream<NextStep>>of(
                        open.map(attempt -> new NextStep(Reason.ATTEMPT, attempt.address(), attempt.quiz())).stream(),
                        course.lessons().stream()
                                .filter(lesson -> progress.isEmpty() && progress.answered() == 0)
                                .map(lesson -> read(Reason.BEGIN, lesson)),
                        course.core().stream().filter(unread).map(lesson -> read(Reason.CORE, lesson)),
                        secondForm(quizzes, handedIn),
                        goals.stream()
                                .filter(untried)
                                .filter(goal -> !unread.test(goal.lesson()))
                                .map(goal -> new NextStep(Reason.QUESTIONS, goal.address(), named(goal.lesson()))),
                        exams.stream()
                                .filter(exam -> goals.stream().noneMatch(untried) && !handedIn.contains(exam.id()))
                                .map(exam -> take(Reason.EXAM, exam)),
                        weakest(goals),
                        course.lessons().stream().filter(unread).map(lesson -> read(Reason.LESSON, lesson)),
                        exams.stream().map(exam -> take(Reason.AGAIN, exam)),
                        course.lessons().stream().map(lesson -> read(Reason.LESSON, lesson)))
                .flatMap(steps -> steps)
                .findFirst();
    }

    private static Stream<NextStep> secondForm(Collection<Quiz> quizzes, Collection<String> handedIn) {
        var forms = quizzes.stream().filter(quiz -> quiz.kind() == Kind.FORM).toList();
        var sat = forms.stream().filter(form -> handedIn.contains(form.id())).count();
        return forms.stream()
                .filter(form -> sat == 1 && !handedIn.contains(form.id()))
                .map(form -> new NextStep(Reason.AFTER, "before-and-after#after", form.title()));
    }

    private static Stream<NextStep> weakest(List<Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.state() == Mastery.State.BEGUN)
                .min(Comparator.comparingDouble(goal -> goal.mastery().share()))
                .map(goal -> new NextStep(
                        Reason.WEAKEST,
                        goal.address(),
                        new Bilingual(
                                goal.id() + " " + goal.text().zh(),
                                goal.id() + " " + goal.text().en())))
                .stream();
    }

    private static NextStep read(Reason reason, Lesson lesson) {
        return new NextStep(reason, "lesson/" + lesson.slug(), named(lesson));
    }

    private static NextStep take(Reason reason, Quiz quiz) {
        return new NextStep(reason, "quiz/" + quiz.id(), quiz.title());
    }

    private static Bilingual named(Lesson lesson) {
        return new Bilingual(
                lesson.number() + " " + lesson.title().zh(),
                lesson.number() + " " + lesson.title().en());
    }
}
