package org.paradigm.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.lab.Labs;
import org.paradigm.platform.Language;

class LendingTest {
    private CopiedContent content;
    private Path outline;

    @BeforeEach
    void copy(@TempDir Path directory) throws IOException {
        content = new CopiedContent(directory);
        outline = content.lessons.resolve("course.yaml");
        Files.writeString(outline, Files.readString(outline).replaceFirst("\nrecall:\n(  .*\n)+", "\n"));
    }

    private Shelf read() {
        return ContentReader.readChecked(
                ContentReader.Files.load(content.lessons, content.quizzes), "", Instant.EPOCH, Labs.all());
    }

    private List<String> problems() {
        var problems = read().problems();
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.in(Language.ZH)).matches("(?s).*\\p{IsHan}.*"));
        return problems.stream().map(problem -> problem.in(Language.EN)).toList();
    }

    private void recall(String lesson, String... questions) throws IOException {
        Files.writeString(
                outline,
                Files.readString(outline) + "recall:\n  " + lesson + ": [" + String.join(", ", questions) + "]\n");
    }

    @Test
    void asksQuestionsOfEarlierLessonsAgain() throws IOException {
        recall("ffn-memory", "route-unification/which-mask", "parameter-budget/swiglu");
        assertThat(problems()).isEmpty();
        assertThat(read().course().recalls("ffn-memory"))
                .hasToString("[route-unification/which-mask, parameter-budget/swiglu]");
        assertThat(read().course().recalls("correction-fluid")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere    | which-mask                       | 'nowhere' is in no chapter's lessons
            ffn-memory | which-mask                       | 'which-mask' must be written quiz/question
            ffn-memory | route-unification/no-mask        | no lesson has a question 'route-unification/no-mask'
            ffn-memory | knowledge-storage/pool           | no lesson has a question 'knowledge-storage/pool'
            ffn-memory | correction-fluid/rank-one        | is not of a lesson before 'ffn-memory'
            ffn-memory | ffn-memory/bearing               | is not of a lesson before 'ffn-memory'
            """)
    void aQuestionThatCannotBeLentIsToldWithItsLine(String lesson, String question, String words) throws IOException {
        recall(lesson, question.replace("rank-one", firstOf("correction-fluid")));
        var line = Files.readString(outline).lines().count();
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("lessons/course.yaml:" + line + ": ")
                        .contains(words));
    }

    @Test
    void aPageHasNoQuestionTwice() throws IOException {
        recall("ffn-memory", "route-unification/which-mask", "route-unification/which-mask");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("has a question 'which-mask' already"));
    }

    @Test
    void aPredictionIsNotAskedAgain() throws IOException {
        var quiz = read().quizzes().find("ffn-memory").orElseThrow();
        var prediction = quiz.questions().stream()
                .filter(question -> !question.isMarked())
                .findFirst()
                .orElseThrow();
        recall("correction-fluid", "ffn-memory/" + prediction.id());
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains("nobody can recall it"));
    }

    @Test
    void ownWordsComeBackOnlyFromAnEarlierLesson() throws IOException {
        for (var language : Language.values()) {
            var lesson = content.lessons.resolve("3-learner/correction-fluid/" + language.code() + ".md");
            Files.writeString(lesson, Files.readString(lesson) + "\n::: own-words ffn-memory/bearing\n");
        }
        assertThat(problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("no earlier lesson has a question 'ffn-memory/bearing' of type own-words"));
    }

    private String firstOf(String quiz) {
        return read().quizzes().find(quiz).orElseThrow().questions().stream()
                .filter(question -> question.isMarked())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
