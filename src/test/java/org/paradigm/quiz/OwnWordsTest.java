package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Language;

class OwnWordsTest {
    private static final String LESSON = """
            id: five-questions
            title: {zh: 五个问题, en: Five questions}
            kind: lesson
            lesson: five-questions
            theme: reasoning
            questions:
              - id: scale
                type: own-words
                objective: "0.1"
                bloom: understand
                claims: [C06]
                section: five-questions#scale
                stem: {zh: 越大会怎样？, en: What happens as they grow?}
            """;

    private static Quizzes read(String yaml) {
        return QuizReader.read(Map.of("quizzes/five-questions.yaml", yaml), Outline.ofEverything());
    }

    private static Question scale() {
        var quizzes = read(LESSON);
        assertThat(quizzes.problems()).isEmpty();
        return quizzes.find("five-questions").orElseThrow().question("scale").orElseThrow();
    }

    @Test
    void neitherRightNorWrong() {
        var answer = new Answer(Map.of("text", List.of("It learns more.")));
        assertThat(scale().isMarked()).isFalse();
        assertThat(scale().mark(answer, Draw.PLAIN).isOpen()).isTrue();
        assertThat(scale().mark(Answer.EMPTY, Draw.PLAIN)).isEqualTo(Mark.NOTHING);
    }

    @Test
    void theFirstAnswerStays() {
        assertThat(scale().isLastingFromTheFirst()).isTrue();
    }

    @Test
    void comesBackUnchangedFromItsStoredVersion() {
        var quiz = read(LESSON).find("five-questions").orElseThrow();
        assertThat(Quiz.parse(quiz.canonical())).isEqualTo(quiz);
    }

    @Test
    void belongsIntoALesson() {
        var alone = LESSON.replace("kind: lesson\nlesson: five-questions\n", "kind: quiz\n");
        assertThat(read(alone).problems().stream().map(problem -> problem.in(Language.EN)))
                .singleElement()
                .asString()
                .contains("question 'scale': a question of type own-words belongs into a lesson");
    }

    @Test
    void hasNoModelAnswer() {
        assertThat(read(LESSON + "    model: {zh: 甲, en: A}\n").problems()).isNotEmpty();
    }
}
