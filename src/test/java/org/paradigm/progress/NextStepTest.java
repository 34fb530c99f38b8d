package org.paradigm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.platform.Bilingual;
import org.paradigm.progress.NextStep.Reason;
import org.paradigm.quiz.About;
import org.paradigm.quiz.Bloom;
import org.paradigm.quiz.Feedback;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Quiz;
import org.paradigm.quiz.Section;
import org.paradigm.quiz.SingleChoice;

/** A course of three lessons with an objective each, {@code two} on the core path, and an exam. */
class NextStepTest {
    private static final Mastery MASTERED = new Mastery(2, 2, 2);

    private final Course course = course();
    private final List<Quiz> quizzes = quizzes();
    private final List<LessonReading> readings = new ArrayList<>();
    private final Map<String, Mastery> objectives = new HashMap<>();
    private final Set<String> handedIn = new java.util.HashSet<>();

    private static Course course() {
        var files = new HashMap<String, String>();
        files.put("course.yaml", """
                title: {zh: 路, en: Road}
                chapters:
                  - {number: 3, folder: 3-c, title: {zh: 章, en: C}, summary: {zh: 章, en: C}, lessons: [one, two, three]}
                core: [two]
                objectives:
                  "1": {zh: 一, en: first}
                  "2": {zh: 二, en: second}
                  "3": {zh: 三, en: third}
                """);
        var objective = 1;
        for (var lesson : List.of("one", "two", "three")) {
            for (var language : List.of("zh", "en")) {
                files.put(
                        "3-c/" + lesson + "/" + language + ".md",
                        "---\ntitle: %s\nsummary: s\nminutes: 5\nobjectives: [\"%d\"]\n---\n\n## A {#part}\n\nText.\n"
                                .formatted(lesson, objective));
            }
            objective++;
        }
        return CourseReader.read(files, "").course();
    }

    private static List<Quiz> quizzes() {
        return List.of(
                quiz(
                        "exam",
                        Kind.EXAM,
                        question("e1", "1", "one"),
                        question("e2", "2", "two"),
                        question("e3", "3", "three")),
                quiz("one", Kind.LESSON, question("q1", "1", "one")),
                quiz("two", Kind.LESSON, question("q2", "2", "two")),
                quiz("three", Kind.LESSON, question("q3", "3", "three")));
    }

    private static Quiz quiz(String id, Kind kind, Question... questions) {
        var none = Optional.<Integer>empty();
        return new Quiz(
                id,
                Bilingual.same(id),
                Optional.empty(),
                kind,
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                true,
                List.of(questions));
    }

    private static Question question(String id, String objective, String lesson) {
        var text = Bilingual.same("?");
        var about = new About(id, objective, Bloom.APPLY, List.of("C1"), new Section(lesson, "part"), text, text);
        return new SingleChoice(about, List.of(new Option("a", text, true, Feedback.NONE, false)));
    }

    private NextStep next() {
        return NextStep.of(course, quizzes, new Progress(readings, objectives), Optional.empty(), handedIn)
                .orElseThrow();
    }

    private void read(String... lessons) {
        for (var lesson : lessons) {
            readings.add(0, new LessonReading(lesson, 1, true));
        }
    }

    private void know(Mastery mastery, String... ids) {
        for (var id : ids) {
            objectives.put(id, mastery);
        }
    }

    @Test
    void beginsAtTheBeginning() {
        assertThat(next()).isEqualTo(new NextStep(Reason.BEGIN, "lesson/one", new Bilingual("3.1 one", "3.1 one")));
    }

    @Test
    void goesOnWithAnAttemptBeforeAnythingElse() {
        var open = new NextStep.Open("attempt/7", Bilingual.same("exam"));
        assertThat(NextStep.of(course, quizzes, Progress.NONE, Optional.of(open), handedIn)
                        .orElseThrow())
                .isEqualTo(new NextStep(Reason.ATTEMPT, "attempt/7", Bilingual.same("exam")));
    }

    @Test
    void readsTheCorePathFirst() {
        read("one");
        assertThat(next().reason()).isEqualTo(Reason.CORE);
        assertThat(next().address()).isEqualTo("lesson/two");
    }

    @Test
    void takesTheSecondFormWhenTheCorePathIsRead() {
        var all = Stream.concat(
                        quizzes.stream(),
                        Stream.of(
                                quiz("form-a", Kind.FORM, question("a", "1", "one")),
                                quiz("form-b", Kind.FORM, question("b", "1", "one"))))
                .toList();
        read("two");
        var open = Optional.<NextStep.Open>empty();
        assertThat(NextStep.of(course, all, new Progress(readings, objectives), open, Set.of("form-b")))
                .hasValue(new NextStep(Reason.AFTER, "before-and-after#after", Bilingual.same("form-a")));
        assertThat(NextStep.of(course, all, new Progress(readings, objectives), open, Set.of()))
                .map(NextStep::reason)
                .hasValue(Reason.QUESTIONS);
        assertThat(NextStep.of(course, all, new Progress(readings, objectives), open, Set.of("form-a", "form-b")))
                .map(NextStep::reason)
                .hasValue(Reason.QUESTIONS);
    }

    @Test
    void answersTheQuestionsOfWhatWasRead() {
        read("two");
        assertThat(next().reason()).isEqualTo(Reason.QUESTIONS);
        assertThat(next().address()).isEqualTo("lesson/two#part");
    }

    @Test
    void takesTheExamWhenEveryObjectiveIsBegun() {
        read("two");
        know(new Mastery(1, 0, 0.5), "1", "2", "3");
        assertThat(next().reason()).isEqualTo(Reason.EXAM);
        assertThat(next().address()).isEqualTo("quiz/exam");
    }

    @Test
    void strengthensWhatIsWeakest() {
        read("two");
        handedIn.add("exam");
        know(new Mastery(2, 1, 1.2), "1");
        know(new Mastery(2, 0, 0.5), "2");
        know(MASTERED, "3");
        assertThat(next()).isEqualTo(new NextStep(Reason.WEAKEST, "lesson/two#part", new Bilingual("2 二", "2 second")));
    }

    @Test
    void readsTheRestWhenNothingIsWeak() {
        read("two", "one");
        know(MASTERED, "1", "2");
        assertThat(next().reason()).isEqualTo(Reason.LESSON);
        assertThat(next().address()).isEqualTo("lesson/three");
    }

    @Test
    void takesTheExamAgainWhenAllIsMastered() {
        read("one", "two", "three");
        handedIn.add("exam");
        know(MASTERED, "1", "2", "3");
        assertThat(next().reason()).isEqualTo(Reason.AGAIN);
    }
}
