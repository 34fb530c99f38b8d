package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Language;

class InlineTest {
    private final Course course = new SampleCourse().read().course();

    private String html(String markdown) {
        return Inline.html(markdown, Language.EN, course);
    }

    @Test
    void inlineMarkdownBecomesHtmlWithoutAParagraph() {
        assertThat(html("An *FFN* has `d` and $4d$ [@geva2021], see [it](term:ffn) & [there](lesson:memory#keys)."))
                .isEqualTo("An <em>FFN</em> has <code>d</code> and <math alttext=\"4d\"><mn>4</mn><mi>d</mi></math> "
                        + "<a class=\"cite\" href=\"#ref-geva2021\">[Geva et al. 2021]</a>, "
                        + "see <a href=\"/en/glossary#ffn\" class=\"term\">it</a> &amp; "
                        + "<a href=\"/en/lesson/memory#keys\">there</a>.");
    }

    @Test
    void whatWouldBeABlockIsText() {
        assertThat(html("# 1\n- 2")).isEqualTo("# 1 - 2");
        assertThat(html("one\n\ntwo")).isEqualTo("one<br />two");
    }

    @Test
    void gapsAreLeftForTheQuiz() {
        assertThat(html("a {{gap1}} b {=8*d^2} {d}")).isEqualTo("a {{gap1}} b {=8*d^2} {d}");
    }

    @Test
    void aTextIsRenderedOnce() {
        assertThat(html("*once*")).isSameAs(html("*once*"));
    }

    @Test
    void aCheckTellsWhatIsWrongAndWhere() {
        var problems = new Problems();
        Inline.check("[@nobody] $\\nonsense$\n<b>", Language.ZH, course, "quizzes/q.yaml", 7, problems);
        assertThat(problems.list())
                .extracting(problem -> problem.in(Language.EN))
                .hasSize(3)
                .contains("quizzes/q.yaml:7: source 'nobody' is not in references.bib")
                .anyMatch(problem -> problem.startsWith("quizzes/q.yaml:7: faulty formula"))
                .anyMatch(problem -> problem.startsWith("quizzes/q.yaml:8: HTML is not allowed"));
    }

    private String problems(String markdown, Language language) {
        var problems = new Problems();
        Inline.check(markdown, language, course, "quizzes/q.yaml", 7, problems);
        return String.join(
                "\n",
                problems.list().stream().map(problem -> problem.in(Language.EN)).toList());
    }

    @Test
    void chineseTextHasPunctuationOfItsOwn() {
        for (var faulty : List.of("一,二", "一;二", "一(a)", "一:二", "一?", "一.", "\"一\"")) {
            assertThat(problems(faulty, Language.ZH)).as(faulty).startsWith("quizzes/q.yaml:7: half-width punctuation");
        }
        for (var right : List.of("一，二（a）：三。", "GPT-3.5 (a, b): 3:1", "`一,二` $f(x)$ [一](term:ffn)", "一.5")) {
            assertThat(problems(right, Language.ZH)).as(right).isEmpty();
        }
        assertThat(problems("一,二", Language.EN)).isEmpty();
    }

    @Test
    void oneThingHasOneName() {
        assertThat(problems("Each coefficient is a number.", Language.EN))
                .isEqualTo("quizzes/q.yaml:7: the glossary writes 'parameter', not 'coefficient'");
        assertThat(problems("每个参变量是一个数。", Language.ZH))
                .isEqualTo("quizzes/q.yaml:7: the glossary writes '参数', not '参变量'");
        assertThat(problems("每个coefficient {=coefficient}。", Language.ZH)).isEmpty();
        assertThat(problems("It has {=coefficient} and `coefficient`.", Language.EN))
                .isEmpty();
    }
}
