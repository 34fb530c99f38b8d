package org.paradigm.gain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.platform.Bilingual;
import org.paradigm.quiz.About;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Bloom;
import org.paradigm.quiz.Draw;
import org.paradigm.quiz.Feedback;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Quiz;
import org.paradigm.quiz.Section;
import org.paradigm.quiz.SingleChoice;

class SuggestionTest {
    private static final Course COURSE = course();
    private static final Quiz FORM = new Quiz(
            "form-a",
            Bilingual.same("A"),
            Optional.empty(),
            Kind.FORM,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            List.of(question("one", "branch"), question("two", "later"), question("three", "later")));

    private static Course course() {
        var files = new HashMap<String, String>();
        files.put("course.yaml", """
                title: {zh: 路, en: Road}
                chapters:
                  - {number: 1, folder: 1-a, title: {zh: 甲, en: A}, summary: {zh: 章, en: C}, lessons: [branch, main]}
                  - {number: 2, folder: 2-b, title: {zh: 乙, en: B}, summary: {zh: 章, en: C}, lessons: [later]}
                core: [main]
                objectives:
                  "1": {zh: 一, en: first}
                """);
        for (var lesson : List.of("1-a/branch", "1-a/main", "2-b/later")) {
            for (var language : List.of("zh", "en")) {
                files.put(
                        lesson + "/" + language + ".md",
                        "---\ntitle: t\nsummary: s\nminutes: 5\nobjectives: [\"1\"]\n---\n\n## A {#part}\n\nText.\n");
            }
        }
        return CourseReader.read(files, "").course();
    }

    private static Question question(String id, String lesson) {
        var text = Bilingual.same("?");
        var about = new About(id, "1", Bloom.APPLY, List.of("C1"), new Section(lesson, "part"), text, text);
        return new SingleChoice(
                about,
                List.of(
                        new Option("right", text, true, Feedback.NONE, false),
                        new Option("wrong", text, false, Feedback.NONE, false)));
    }

    private static Optional<Suggestion> after(String one, String two, String three) {
        var paper = new Paper(FORM.questions().stream()
                .map(question -> new Paper.Entry(question.id(), Draw.PLAIN))
                .toList());
        return Suggestion.of(
                COURSE, FORM, paper, Map.of("one", choice(one), "two", choice(two), "three", choice(three)));
    }

    private static Answer choice(String option) {
        return option.isEmpty() ? Answer.EMPTY : new Answer(Map.of("choice", List.of(option)));
    }

    @Test
    void isTheChapterOfWhichLeastWasRight() {
        assertThat(after("right", "right", "wrong").orElseThrow().chapter().number())
                .isEqualTo(2);
        assertThat(after("wrong", "right", "wrong").orElseThrow().chapter().number())
                .isEqualTo(1);
    }

    @Test
    void isTheEarlierOfTwoChapters() {
        assertThat(after("", "", "").orElseThrow().chapter().number()).isEqualTo(1);
    }

    @Test
    void beginsOnTheCorePathWhereItRunsThroughTheChapter() {
        assertThat(after("wrong", "right", "right").orElseThrow().lesson().slug())
                .isEqualTo("main");
        assertThat(after("right", "wrong", "right").orElseThrow().lesson().slug())
                .isEqualTo("later");
    }

    @Test
    void isNoneWhereAllWasRight() {
        assertThat(after("right", "right", "right")).isEmpty();
    }
}
