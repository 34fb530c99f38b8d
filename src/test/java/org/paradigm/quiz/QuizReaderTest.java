package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paradigm.lesson.Problem;
import org.paradigm.platform.Language;

class QuizReaderTest {
    private static final String OPTIONS = """
            options:
              - {id: a, text: {zh: 甲, en: A}, correct: true}
              - {id: b, text: {zh: 乙, en: B}, feedback: {zh: 否, en: No}}
            """;

    private static final String MISCONCEPTIONS = """
            M3.1:
              name: {zh: 甲, en: A}
              feedback: {zh: 乙, en: B}
            """;

    private static final Outline OUTLINE = new Outline() {
        @Override
        public boolean hasObjective(String objective) {
            return objective.startsWith("3.");
        }

        @Override
        public boolean hasLesson(String lesson) {
            return lesson.equals("ffn-memory");
        }

        @Override
        public boolean hasSection(String lesson, String anchor) {
            return anchor.equals("keys");
        }

        @Override
        public boolean hasTheme(String theme) {
            return theme.equals("reasoning");
        }
    };

    /** A quiz in lines 1 to 4, then a question whose own keys begin in line 13. */
    private static String quiz(String type, String rest) {
        return """
                id: q
                title: {zh: 题, en: Q}
                kind: quiz
                questions:
                """ + question("keys", type, rest);
    }

    private static String question(String id, String type, String rest) {
        return ("""
                - id: %s
                  type: %s
                  objective: "3.5"
                  bloom: understand
                  claims: [C88]
                  section: ffn-memory#keys
                  stem: {zh: 题干%1$s, en: Stem %1$s}
                  explanation: {zh: 解, en: Why}
                """).formatted(id, type) + rest.indent(2);
    }

    private static Quizzes read(String... files) {
        var texts = new TreeMap<String, String>();
        texts.put("quizzes/misconceptions.yaml", MISCONCEPTIONS);
        for (var i = 0; i < files.length; i += 2) {
            texts.put("quizzes/" + files[i], files[i + 1]);
        }
        return QuizReader.read(texts, OUTLINE);
    }

    /** {@code 13: question 'keys': …}; every message is there in Chinese as well. */
    private static List<String> problems(String text) {
        var quizzes = read("q.yaml", text);
        assertThat(quizzes.problems())
                .allSatisfy(problem -> assertThat(problem.in(Language.ZH)).containsPattern("\\p{IsHan}"));
        assertThat(quizzes.find("q").isPresent()).isEqualTo(quizzes.problems().isEmpty());
        return quizzes.problems().stream()
                .map(problem -> problem.line() + ": " + problem.message().en())
                .toList();
    }

    @Test
    void readsASoundQuiz() {
        assertThat(problems(quiz("single", OPTIONS))).isEmpty();
    }

    @Test
    void speaksBothLanguages() {
        var problem = read("q.yaml", quiz("single", OPTIONS.replace(", correct: true", ", feedback: {zh: 否, en: No}")))
                .problems()
                .get(0);
        assertThat(problem.in(Language.EN))
                .isEqualTo(
                        "quizzes/q.yaml:14: question 'keys': no option is correct; give the right one 'correct: true'");
        assertThat(problem.in(Language.ZH)).startsWith("quizzes/q.yaml:14: 题目“keys”：没有正确选项");
    }

    @Test
    void reportsFaultyOptions() {
        assertThat(problems(quiz("single", OPTIONS.replace("feedback: {zh: 否, en: No}", "correct: true"))))
                .containsExactly("14: question 'keys': 2 options are correct ('a', 'b'); there must be exactly one");
        assertThat(problems(quiz("single", OPTIONS.replace("id: b", "id: a"))))
                .containsExactly("15: question 'keys': the id 'a' is used more than once");
        assertThat(problems(quiz("single", OPTIONS.replace("id: b", "id: B!"))))
                .containsExactly(
                        "15: question 'keys': the id 'B!' may have only the letters a to z, digits and hyphens");
        assertThat(problems(quiz("single", OPTIONS.replace(", feedback: {zh: 否, en: No}", ""))))
                .containsExactly(
                        "15: question 'keys': wrong option 'b' has no feedback; add 'feedback' or name a 'misconception'");
        assertThat(problems(quiz("single", OPTIONS.replace("feedback: {zh: 否, en: No}", "misconception: M9.9"))))
                .containsExactly("15: question 'keys': unknown misconception 'M9.9'; see misconceptions.yaml");
        assertThat(problems(quiz("single", OPTIONS.lines().limit(2).reduce("", (a, b) -> a + b + "\n"))))
                .containsExactly("14: question 'keys': fewer than 2 options");
        assertThat(problems(quiz("single", OPTIONS.replace("correct: true", "correct: yes"))))
                .contains("14: question 'keys': 'correct' must be true or false");
        assertThat(problems(quiz("single", OPTIONS.replace("correct: true", "correct: true, pin: first"))))
                .containsExactly("14: question 'keys': 'pin' must be last");
        assertThat(problems(quiz("single", ""))).containsExactly("5: question 'keys': 'options' is missing");
        assertThat(problems(quiz("multiple", "marking: some\n" + OPTIONS)))
                .containsExactly("13: question 'keys': 'marking' must be partial or all");
    }

    @Test
    void reportsWhatEveryQuestionNeeds() {
        assertThat(problems(quiz("single", OPTIONS).replace("{zh: 解, en: Why}", "{zh: 解}")))
                .containsExactly("12: question 'keys': the English text (en) is missing");
        assertThat(problems(quiz("single", OPTIONS).replace("\"3.5\"", "\"9.5\"")))
                .containsExactly(
                        "7: question 'keys': the course has no objective '9.5'; see 'objectives' in course.yaml");
        assertThat(problems(quiz("single", OPTIONS).replace("understand", "know"))
                        .get(0))
                .startsWith("8: question 'keys': unknown bloom 'know'; known are: remember, understand");
        assertThat(problems(quiz("single", OPTIONS).replace("C88", "88")))
                .containsExactly("9: question 'keys': '88' is not the number of a claim; write it like C88");
        assertThat(problems(quiz("single", OPTIONS).replace("[C88]", "[]")))
                .containsExactly("9: question 'keys': there are no claims");
        assertThat(problems(quiz("single", OPTIONS).replace("#keys", "#values")))
                .containsExactly(
                        "10: question 'keys': lesson 'ffn-memory' has no section '#values'; see the {#…} of its headings");
        assertThat(problems(quiz("single", OPTIONS).replace("ffn-memory#keys", "gone#keys")))
                .containsExactly("10: question 'keys': the course has no lesson 'gone'; see 'lessons' in course.yaml");
        assertThat(problems(quiz("single", OPTIONS).replace("ffn-memory#keys", "ffn-memory")))
                .containsExactly(
                        "10: question 'keys': 'ffn-memory' is not a place in a lesson; write lesson#anchor, like ffn-memory#keys");
        assertThat(problems(quiz("single", OPTIONS + "hint: x\n")).get(0))
                .startsWith("16: question 'keys': unknown key 'hint'; known are: bloom, claims");
        assertThat(problems(quiz("essay", OPTIONS)).get(0))
                .startsWith("6: question 'keys': unknown type 'essay'; known are: cloze, free");
        assertThat(problems(quiz("single", OPTIONS).replace("  type: single\n", "")))
                .containsExactly("5: question 'keys': 'type' is missing");
        assertThat(problems(quiz("single", OPTIONS) + question("keys", "single", OPTIONS)))
                .containsExactly("16: question 'keys': the id 'keys' is used more than once");
    }

    @Test
    void reportsFaultyRows() {
        var rows = """
                rows:
                  - {id: r1, text: {zh: 一, en: One}, answer: true, feedback: {zh: 一, en: One}}
                  - {id: r2, text: {zh: 二, en: Two}, answer: maybe}
                """;
        assertThat(problems(quiz("matrix", rows)))
                .containsExactly(
                        "15: question 'keys': row 'r2' is answered by 'maybe', which cannot be chosen; there are: true, false",
                        "15: question 'keys': row 'r2' has no feedback; add 'feedback' or name a 'misconception'");
        var pairs = """
                choices: [{id: x, text: {zh: 子, en: X}}, {id: x, text: {zh: 丑, en: Y}}]
                rows:
                  - {id: r1, text: {zh: 一, en: One}, answer: z, feedback: {zh: 一, en: One}}
                """;
        assertThat(problems(quiz("matching", pairs)))
                .containsExactly(
                        "13: question 'keys': the id 'x' is used more than once",
                        "15: question 'keys': row 'r1' is answered by 'z', which cannot be chosen; there are: x, x",
                        "15: question 'keys': fewer than 2 rows");
        assertThat(problems(quiz("ordering", "items: [{id: a, text: {zh: 甲, en: A}}]")))
                .containsExactly("13: question 'keys': fewer than 3 items");
    }

    @Test
    void reportsFaultyNumbers() {
        assertThat(problems(quiz("numeric", "value: 8*x")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("13: question 'keys': the expression '8*x' cannot be evaluated: ");
        assertThat(problems(quiz("numeric", "variables: {d: [1, 0]}\nvalue: 8/d")))
                .containsExactly(
                        "14: question 'keys': the expression '8/d' cannot be evaluated when d = 0: Division by zero!");
        assertThat(problems(quiz("numeric", "value: 1\ntolerance: -1")))
                .containsExactly("14: question 'keys': the tolerance -1 is below zero");
        assertThat(problems(quiz("numeric", "value: 1\ntolerance: some")))
                .containsExactly(
                        "14: question 'keys': the tolerance 'some' must be a number, like 0.5, or a percentage, like 1%");
        assertThat(problems(quiz("numeric", "variables: {d: [1, x], log: [2], 2b: [3], c: []}\nvalue: d")))
                .containsExactly(
                        "13: question 'keys': 'x' is not a number",
                        "13: question 'keys': a variable cannot be called 'log', which is a function",
                        "13: question 'keys': the variable '2b' must be named by letters, digits and _, a letter first",
                        "13: question 'keys': variable 'c' has no values to draw from");
        var many = "[" + "1, ".repeat(29) + "1]";
        assertThat(problems(quiz("numeric", "variables: {a: " + many + ", b: " + many + "}\nvalue: 1")))
                .containsExactly(
                        "13: question 'keys': the variables have 900 combinations, more than 500; give them fewer values");
        assertThat(problems(quiz("numeric", "value: 1").replace("Stem keys", "\"{x} {=y} $\\\\frac{a}{b}$\"")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("11: question 'keys': the expression 'y' cannot be evaluated: "),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "11: question 'keys': the text uses '{x}', which is not defined; add it to 'variables'"));
        assertThat(problems(quiz(
                        "numeric",
                        "variables: {d: [1, 2]}\nvalue: 2*d\nmistakes:\n  - {value: d^2, misconception: M3.1}")))
                .containsExactly(
                        "16: question 'keys': mistake 'd^2' equals the right answer within the tolerance when d = 2");
        assertThat(problems(quiz("numeric", "value: 1\nmistakes: [{value: 2}]")))
                .containsExactly(
                        "14: question 'keys': mistake '2' has no feedback; add 'feedback' or name a 'misconception'");
    }

    @Test
    void reportsFaultyWords() {
        assertThat(problems(quiz("text", "accept: [ＦＦＮ]\nmistakes:\n  - {accept: [ffn], misconception: M3.1}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("15: question 'keys': 'ffn' is both accepted and a mistake");
        assertThat(problems(quiz("text", "accept: []")))
                .containsExactly("13: question 'keys': there are no accepted answers");
        assertThat(
                        problems(
                                quiz(
                                        "text",
                                        "accept: [a]\nmistakes:\n  - {accept: [b], misconception: M3.1}\n  - {accept: [c, B], misconception: M3.1}")))
                .containsExactly("16: question 'keys': 'B' belongs to two mistakes");
    }

    @Test
    void reportsFaultyGaps() {
        assertThat(
                        problems(
                                quiz(
                                        "cloze",
                                        "text: {zh: \"{{a}}\", en: \"{{b}} {{c}} {{c}}\"}\ngaps: [{id: a, value: 1}, {id: c, value: 2}]")))
                .containsExactly(
                        "13: question 'keys': the Chinese text lacks the gap '{{c}}'",
                        "13: question 'keys': the English text lacks the gap '{{a}}'",
                        "13: question 'keys': the English text has the gap '{{c}}' 2 times",
                        "13: question 'keys': the gap '{{b}}' of the English text is not among 'gaps'");
        assertThat(problems(quiz("cloze", "text: {zh: \"{{a}}\", en: \"{{a}}\"}\ngaps: [{id: a}]")))
                .containsExactly(
                        "14: question 'keys': gap 'a': it needs 'options' to choose from, 'accept' for words, or 'value' for a number");
        assertThat(problems(quiz(
                        "cloze",
                        "text: {zh: \"{{a}}\", en: \"{{a}}\"}\ngaps: [{id: a, value: 1, tolerance: -2, hint: x}]")))
                .hasSize(2)
                .contains("14: question 'keys': gap 'a': the tolerance -2 is below zero");
    }

    @Test
    void reportsFaultyQuizzes() {
        var sound = quiz("single", OPTIONS);
        assertThat(problems(sound.replace("id: q\n", "id: p\n")))
                .containsExactly("1: the id 'p' differs from the file's name, q.yaml");
        assertThat(problems(sound.replace("kind: quiz", "kind: test")))
                .containsExactly("3: unknown kind 'test'; known are: lesson, lab, quiz, exam, form");
        assertThat(problems(sound.replace("kind: quiz", "kind: lesson")))
                .containsExactly("3: a quiz of kind lesson must name its 'lesson'");
        assertThat(problems(sound.replace("kind: quiz", "kind: lesson\nlesson: ffn-memory")))
                .containsExactly("4: the quiz of a lesson bears the lesson's name: its id must be 'ffn-memory'");
        assertThat(problems(sound.replace("kind: quiz", "kind: quiz\nlesson: ffn-memory")))
                .containsExactly("4: only a quiz of kind lesson has a 'lesson'");
        assertThat(problems(sound.replace("kind: quiz", "kind: quiz\ntheme: cooking")))
                .containsExactly("4: the course has no theme 'cooking'; see 'themes' in course.yaml");
        assertThat(problems(sound.replace("kind: quiz", "kind: quiz\ndraw: 2")))
                .containsExactly("4: 'draw' asks for 2 questions, but there are only 1");
        assertThat(problems(sound.replace("kind: quiz", "kind: quiz\nminutes: 0")))
                .containsExactly("4: 'minutes' must be at least 1");
        assertThat(problems(sound.replaceAll("(?s)questions:.*", "questions: []")))
                .containsExactly("4: there are no questions");
        assertThat(problems("")).containsExactly("0: the file is empty");
        assertThat(problems("id: [")).hasSize(1).first().asString().contains("not valid YAML");
        assertThat(problems("- a\n- b")).contains("1: 'id' is missing");
        assertThat(problems(quiz("free", "model: {zh: 甲, en: A}\nrubric: [{id: p, text: {zh: 乙, en: B}}]")
                        .replace("kind: quiz", "kind: exam")))
                .containsExactly(
                        "6: question 'keys': an exam or a form cannot have a question of type free, which learners assess themselves");
    }

    @Test
    void reportsTheSameQuizInTwoFiles() {
        var quizzes = read("a/q.yaml", quiz("single", OPTIONS), "b/q.yaml", quiz("single", OPTIONS));
        assertThat(english(quizzes)).containsExactly("quizzes/b/q.yaml:1: the quiz 'q' is already in quizzes/a/q.yaml");
    }

    @Test
    void keepsQuestionsOfAnExamToTheExam() {
        var exam = quiz("single", OPTIONS).replace("id: q\n", "id: exam\n").replace("kind: quiz", "kind: exam");
        assertThat(english(read("exam.yaml", exam, "q.yaml", quiz("single", OPTIONS))))
                .containsExactly(
                        "quizzes/q.yaml:5: question 'keys': quizzes/exam.yaml has a question with the same stem; those of an exam or a form may be used nowhere else");
        assertThat(english(read(
                        "exam.yaml",
                        exam.replace("题干", "又题干").replace("Stem", "Another"),
                        "q.yaml",
                        quiz("single", OPTIONS))))
                .isEmpty();
    }

    @Test
    void reportsEveryProblemOfEveryFileAtOnce() {
        var quizzes = read(
                "q.yaml", quiz("single", OPTIONS).replace("C88", "88").replace("understand", "know"),
                "r.yaml", "id: s",
                "misconceptions.yaml", "X1: {name: {zh: 甲, en: A}}");
        assertThat(quizzes.problems())
                .extracting(Problem::file)
                .contains("quizzes/misconceptions.yaml", "quizzes/q.yaml", "quizzes/r.yaml")
                .hasSizeGreaterThan(5);
    }

    private static List<String> english(Quizzes quizzes) {
        return quizzes.problems().stream()
                .map(problem -> problem.in(Language.EN))
                .toList();
    }

    @Test
    void reportsAFileThatWouldGoUnread() {
        assertThat(english(read("q.yml", quiz("single", OPTIONS))))
                .containsExactly("quizzes/q.yml: the file's name must end in .yaml");
    }

    @Test
    void leavesOtherFilesAlone() {
        assertThat(QuizReader.read(Map.of("quizzes/quiz.schema.json", "{"), OUTLINE)
                        .isSound())
                .isTrue();
    }
}
