package org.paradigm.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.paradigm.lab.Labs;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Quiz;

/** The content check of the build: what is wrong with the course fails here, with file and line. */
class CourseContentTest {
    private static final Shelf SHELF = ContentReader.read(
            ContentReader.Files.load(Path.of("lessons"), Path.of("quizzes")), "", Instant.EPOCH, Labs.all());

    @Test
    void hasNoProblemInAnyFile() {
        assertThat(SHELF.problems().stream().map(problem -> problem.in(Language.EN)))
                .isEmpty();
    }

    @Test
    void asksFourToSixQuestionsInEachLesson() {
        assertThat(SHELF.course().lessons())
                .allSatisfy(lesson -> assertThat(SHELF.quizzes()
                                .find(lesson.slug())
                                .orElseThrow()
                                .questions())
                        .as(lesson.slug())
                        .filteredOn(question -> question.isMarked())
                        .hasSizeBetween(4, 6));
    }

    @Test
    void opensEachLessonWithTwoQuestionsOfEarlierOnes() {
        var course = SHELF.course();
        assertThat(course.lessons().subList(1, course.lessons().size()))
                .allSatisfy(lesson -> assertThat(course.recalls(lesson.slug()))
                        .as(lesson.slug())
                        .hasSize(2));
    }

    @Test
    void examinesKnowledgeStorageFromAPoolOfAtLeastTwenty() {
        assertThat(SHELF.quizzes().find("knowledge-storage")).get().satisfies(exam -> {
            assertThat(exam.kind()).isEqualTo(Kind.EXAM);
            assertThat(exam.questions()).hasSizeGreaterThanOrEqualTo(20);
        });
    }

    @Test
    void usesAtLeastSevenTypesInAtLeastFortyQuestions() {
        var questions = SHELF.quizzes().list().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(40);
        assertThat(questions.stream().map(question -> question.type()).distinct())
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void assessesEveryObjectiveAtLeastTwice() {
        for (var objective : SHELF.course().objectives().keySet()) {
            var times = SHELF.quizzes().list().stream()
                    .flatMap(quiz -> quiz.questions().stream())
                    .filter(question -> question.about().objective().equals(objective))
                    .count();
            assertThat(times).as(objective).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void comesBackUnchangedFromItsStoredVersion() {
        var versions = new HashSet<String>();
        for (var quiz : SHELF.quizzes().list()) {
            var stored = Quiz.parse(quiz.canonical());
            assertThat(stored).isEqualTo(quiz);
            assertThat(versions.add(stored.sha256())).isTrue();
        }
    }
}
