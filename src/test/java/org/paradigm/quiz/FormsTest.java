package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Language;

/** Before and after a course the same is measured, with other questions. */
class FormsTest {
    private static String form(String id, String rest, String... objectives) {
        var text = new StringBuilder("""
                id: %s
                title: {zh: 卷, en: Form}
                kind: form
                %squestions:
                """.formatted(id, rest));
        for (int i = 0; i < objectives.length; i++) {
            text.append("""
                    - id: q%d
                      type: single
                      objective: "%s"
                      bloom: understand
                      claims: [C88]
                      section: ffn-memory#keys
                      stem: {zh: 题干%3$s%1$d, en: Stem %3$s%1$d}
                      explanation: {zh: 解, en: Why}
                      options:
                        - {id: a, correct: true, text: {zh: 甲, en: A}, feedback: {zh: 对, en: right}}
                        - {id: b, text: {zh: 乙, en: B}, feedback: {zh: 错, en: wrong}}
                    """.formatted(i + 1, objectives[i], id));
        }
        return text.toString();
    }

    private static Quizzes read(String... forms) {
        Map<String, String> texts = new TreeMap<>();
        for (var form : forms) {
            texts.put("quizzes/" + form.substring(4, form.indexOf('\n')) + ".yaml", form);
        }
        return QuizReader.read(texts, Outline.ofEverything());
    }

    private static String problems(Quizzes quizzes) {
        return String.join(
                "\n",
                quizzes.problems().stream()
                        .map(problem -> problem.in(Language.EN))
                        .toList());
    }

    @Test
    void areTwoWithTheSameObjectivesInTheSameOrder() {
        var quizzes = read(form("form-a", "", "3.5", "3.6"), form("form-b", "", "3.5", "3.6"));
        assertThat(problems(quizzes)).isEmpty();
        assertThat(quizzes.forms().orElseThrow().a().id()).isEqualTo("form-a");
        assertThat(quizzes.forms().orElseThrow().other("form-a").id()).isEqualTo("form-b");
        assertThat(quizzes.forms().orElseThrow().other("form-b").id()).isEqualTo("form-a");
    }

    @Test
    void cannotBeOneOrThree() {
        var one = read(form("form-a", "", "3.5"));
        assertThat(problems(one))
                .isEqualTo(
                        "quizzes/form-a.yaml:3: before and after take two parallel forms, but there are 1 files of kind form");
        assertThat(one.forms()).isEmpty();
        assertThat(problems(read(form("form-a", "", "3.5"), form("form-b", "", "3.5"), form("form-c", "", "3.5"))))
                .contains("form-a.yaml:3:", "form-b.yaml:3:", "form-c.yaml:3:", "there are 3 files");
    }

    @Test
    void mustBeParallelQuestionByQuestion() {
        assertThat(problems(read(form("form-a", "", "3.5", "3.6"), form("form-b", "", "3.6", "3.5"))))
                .contains(
                        "quizzes/form-b.yaml:5: question 'q1': question 1 of 'form-a' has the objective 3.5 and the type single; so must this one",
                        "question 'q2': question 2 of 'form-a' has the objective 3.6");
        assertThat(problems(read(form("form-a", "", "3.5", "3.6"), form("form-b", "", "3.5"))))
                .isEqualTo("quizzes/form-b.yaml:5: there are 1 questions here, but 2 in 'form-a'");
    }

    @Test
    void areSatWholeAndWithoutALimit() {
        assertThat(problems(
                        read(form("form-a", "draw: 1\n", "3.5", "3.6"), form("form-b", "minutes: 9\n", "3.5", "3.6"))))
                .contains(
                        "quizzes/form-a.yaml:4: a form is sat whole and without a limit; leave out 'draw'",
                        "quizzes/form-b.yaml:4: a form is sat whole and without a limit; leave out 'minutes'");
    }

    @Test
    void shareNoQuestionWithAnything() {
        var same = form("form-b", "", "3.5").replace("Stem form-b1", "Stem form-a1");
        assertThat(problems(read(form("form-a", "", "3.5"), same)))
                .contains("has a question with the same stem; those of an exam or a form may be used nowhere else");
    }

    @Test
    void areBegunWithByHalfOfTheLearnersEach() {
        var forms = read(form("form-a", "", "3.5"), form("form-b", "", "3.5"))
                .forms()
                .orElseThrow();
        var random = new Random(4);
        var learners = IntStream.range(0, 2000)
                .mapToObj(any -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        var begunWithA = learners.stream()
                .filter(learner -> forms.first(learner) == forms.a())
                .count();
        assertThat(begunWithA).isBetween(900L, 1100L);
        assertThat(learners).allMatch(learner -> forms.first(learner) == forms.first(learner));
    }
}
