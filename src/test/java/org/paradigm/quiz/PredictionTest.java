package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Language;

class PredictionTest {
    private static final String HEAD = """
            id: trial
            title: {zh: 试, en: Trial}
            kind: lesson
            lesson: trial
            questions:
              - id: guess
                type: prediction
                objective: "3.5"
                bloom: analyse
                claims: [C88]
                section: trial#keys
                stem: {zh: 会怎样？, en: What will happen?}
                explanation: {zh: "测得{=left}。", en: "It is {=left}."}
                lab: scales
                settings: {weight: 3}
            """;
    private static final String NUMBER = """
                number:
                  measure: left
                  from: 0
                  to: 10
                  step: 0.5
                  close: 1
                  near: 3
                  expect: 4
                  same: {zh: 对, en: "yes, {=left}"}
                  low: {zh: 少了, en: too little}
                  high: {zh: 多了, en: too much}
            """;
    private static final String CHOICE = """
                choice:
                  options:
                    - {id: left, text: {zh: 左, en: left}, feedback: {zh: 是, en: indeed}}
                    - {id: right, text: {zh: 右, en: right}, feedback: {zh: 不是, en: no}}
                  expect: left
            """;
    private static final String ORDER = """
                order:
                  items:
                    - {id: left, text: {zh: 左, en: left}}
                    - {id: right, text: {zh: 右, en: right}}
                    - {id: middle, text: {zh: 中, en: middle}}
                  expect: [left, middle, right]
                  same: {zh: 对, en: "yes"}
                  other: {zh: 不对, en: "no"}
            """;

    /** A pair of scales: what lies on the left is the weight and a little more. */
    private static final class Scales implements Oracle {
        @Override
        public boolean hasLab(String lab) {
            return lab.equals("scales");
        }

        @Override
        public Answer ask(Experiment experiment) {
            if (!hasLab(experiment.lab())) {
                return NONE.ask(experiment);
            }
            var weight = Double.parseDouble(experiment.settings().get("weight"));
            return new Measured(Map.of("left", weight + 1.25, "right", 1.0, "middle", 2.0));
        }

        @Override
        public Optional<String> figure(String key) {
            return Optional.empty();
        }
    }

    private static Quizzes read(String text) {
        return QuizReader.read(Map.of("quizzes/trial.yaml", text), Outline.ofEverything(), new Scales());
    }

    private static Prediction prediction(String guess) {
        var quizzes = read(HEAD + guess);
        assertThat(quizzes.problems()).isEmpty();
        return (Prediction)
                quizzes.find("trial").orElseThrow().question("guess").orElseThrow();
    }

    private static String problem(String text) {
        var problems = read(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).in(Language.EN);
    }

    private static Foretold compare(Prediction prediction, Answer answer) {
        var measures = ((Oracle.Measured) new Scales().ask(prediction.experiment())).measures();
        return prediction.compare(answer, measures).orElseThrow();
    }

    @Test
    void failsTheCheckAtTheLineOfAnExpectationThatTheLabDoesNotMeet() {
        assertThat(problem(HEAD + NUMBER.replace("expect: 4", "expect: 9")))
                .isEqualTo("quizzes/trial.yaml:23: question 'guess': expected is 9, but the lab measures 4.3");
        assertThat(problem(HEAD + CHOICE.replace("expect: left", "expect: right")))
                .contains("quizzes/trial.yaml:20: ")
                .contains("what happens is 'left' (left 4.3, right 1)");
        assertThat(problem(HEAD + ORDER.replace("[left, middle, right]", "[left, right, middle]")))
                .contains("quizzes/trial.yaml:21: ")
                .contains("left 4.3, middle 2, right 1");
    }

    @Test
    void failsTheCheckWhereTheLabIsNotThereOrMeasuresSomethingElse() {
        assertThat(problem(HEAD.replace("lab: scales", "lab: clock") + NUMBER)).contains("there is no lab 'clock'");
        assertThat(problem(HEAD + NUMBER.replace("measure: left", "measure: top")))
                .contains("does not measure 'top'");
        assertThat(problem(HEAD.replace("It is {=left}", "It is {=top}") + NUMBER))
                .contains("{=top}");
    }

    @Test
    void belongsIntoLessonsOnly() {
        var exam = (HEAD + CHOICE).replace("kind: lesson\nlesson: trial\n", "kind: exam\n");
        assertThat(problem(exam)).contains("never marked");
    }

    @Test
    void standsOnThePageOfALabBeforeAnyLessonTeachesIt() {
        var alone = (HEAD + CHOICE)
                .replace("kind: lesson\nlesson: trial\n", "kind: lab\n")
                .replace("    objective: \"3.5\"\n", "")
                .replace("    section: trial#keys\n", "");
        var quizzes = read(alone);
        assertThat(quizzes.problems()).isEmpty();
        var quiz = quizzes.find("trial").orElseThrow();
        assertThat(quiz.kind()).isEqualTo(Kind.LAB);
        assertThat(quiz.kind().standsAlone()).isFalse();
        assertThat(Quiz.parse(quiz.canonical())).isEqualTo(quiz);
        assertThat(read(alone.replace("type: prediction", "type: free")).problems())
                .anySatisfy(problem -> assertThat(problem.in(Language.EN)).contains("predictions only"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, SAME, 'yes, 4.3'",
        "5, SAME, 'yes, 4.3'",
        "2, NEAR, too little",
        "0.5, OTHER, too little",
        "7, NEAR, too much",
        "10, OTHER, too much"
    })
    void comparesANumberWithWhatWasMeasured(String guess, Foretold.Closeness closeness, String text) {
        var foretold = compare(prediction(NUMBER), Samples.answer("value", guess));
        assertThat(foretold.closeness()).isEqualTo(closeness);
        assertThat(foretold.text().en()).isEqualTo(text);
    }

    @Test
    void saysToEachChoiceWhatBelongsToIt() {
        var prediction = prediction(CHOICE);
        assertThat(compare(prediction, Samples.answer("choice", "left")).closeness())
                .isEqualTo(Foretold.Closeness.SAME);
        var other = compare(prediction, Samples.answer("choice", "right"));
        assertThat(other.closeness()).isEqualTo(Foretold.Closeness.OTHER);
        assertThat(other.text().en()).isEqualTo("no");
    }

    @Test
    void comparesAnOrder() {
        var prediction = prediction(ORDER);
        assertThat(compare(prediction, Samples.answer("left", "1", "middle", "2", "right", "3"))
                        .closeness())
                .isEqualTo(Foretold.Closeness.SAME);
        assertThat(compare(prediction, Samples.answer("left", "3", "middle", "2", "right", "1"))
                        .closeness())
                .isEqualTo(Foretold.Closeness.OTHER);
        assertThat(prediction.isComplete(Samples.answer("left", "1", "middle", "1", "right", "2")))
                .isFalse();
    }

    @Test
    void takesOnlyNumbersOfItsScale() {
        var prediction = prediction(NUMBER);
        assertThat(Answer.of(prediction, Map.of("value", List.of("2.5"))).isEmpty())
                .isFalse();
        assertThat(Answer.of(prediction, Map.of("value", List.of("2.7"))).isEmpty())
                .isTrue();
        assertThat(Answer.of(prediction, Map.of("value", List.of("11"))).isEmpty())
                .isTrue();
    }

    @Test
    void isNeverMarked() {
        for (var guess : List.of(NUMBER, CHOICE, ORDER)) {
            var prediction = prediction(guess);
            var field = prediction.fields().get(0);
            var mark =
                    prediction.mark(Samples.answer(field.name(), field.values().get(0)), Draw.PLAIN);
            assertThat(mark.isOpen()).isTrue();
            assertThat(mark.fraction()).isZero();
        }
    }

    @Test
    void isReadBackFromItsVersion() {
        for (var guess : List.of(NUMBER, CHOICE, ORDER)) {
            var quiz = read(HEAD + guess).find("trial").orElseThrow();
            assertThat(Quiz.parse(quiz.canonical())).isEqualTo(quiz);
            assertThat(quiz.draw(new Random(1)).questions()).containsExactly("guess");
        }
    }
}
