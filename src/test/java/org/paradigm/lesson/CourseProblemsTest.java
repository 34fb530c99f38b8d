package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Language;

/** Each fault is told with its file, its line and what to do, in both languages. */
class CourseProblemsTest {
    private final SampleCourse sample = new SampleCourse();

    private void assertProblem(String place, String... words) {
        assertThat(sample.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("lessons/" + place + ": ")
                        .contains(words));
        assertThat(sample.read().problems())
                .allSatisfy(problem -> assertThat(problem.in(Language.ZH)).matches("(?s).*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ## Keys and values {#keys}  | ## Keys and values          | 9  | no anchor
                    ## Keys and values {#keys}  | ## Keys and values {#Keys}  | 9  | cannot be used
                    ## Keys and values {#keys}  | ## Keys and values {#fn-1}  | 9  | cannot be used
                    ## Keys and values {#keys}  | # Keys and values {#keys}   | 9  | ## and ### only
                    ## Keys and values {#keys}  | ### Keys and values {#keys} | 9  | skips a level
                    {#more}                     | {#keys}                     | 27 | used twice
                    [@geva2021]                 | [@geva2022]                 | 11 | geva2022
                    [@geva2021]                 | [@geva2021; zhang2023]      | 11 | zhang2023
                    (term:ffn)                  | (term:fnn)                  | 11 | no term 'fnn'
                    (term:ffn)                  | (lesson:nowhere)            | 11 | no lesson 'nowhere'
                    (term:ffn)                  | (lesson:editing#nowhere)    | 11 | #nowhere
                    (term:ffn)                  | (#nowhere)                  | 11 | #nowhere
                    (term:ffn)                  | (term: ffn)                 | 11 | incomplete link
                    (term:ffn)                  | (ftp://example.org)         | 11 | unknown link
                    Text on                     | Text, $x and on             | 11 | without its partner
                    Text on                     | Text $$x$$ on               | 11 | paragraph of its own
                    Text on                     | Text <b>on</b>              | 11 | HTML is not allowed
                    Text on                     | Text ![on](a.png)           | 11 | ::: figure
                    Text on                     | Text [^b] on                | 11 | not defined
                    Text on                     | Text [^a on [@              | 11 | incomplete citation
                    \\frac{1}{2}                | \\farc{1}{2}                | 13 | farc
                    \\frac{1}{2}$$              | \\frac{1}{2}                | 13 | does not end with $$
                    ::: figure store.svg        | ::: figure stare.svg        | 15 | figures/stare.svg
                    ::: figure store.svg        | ::: picture store.svg       | 15 | unknown '::: picture'
                    The *store*.                | ''                          | 15 | no caption
                    ::: question parts          | ::: question                | 23 | needs a name
                    - one                       | - ::: lab x                 | 29 | cannot be in a list
                    [^a]: A note                | [^c]: A note                | 11 | not defined
                    minutes: 13                 | minutes: 0                  | 4  | between 1 and 240
                    minutes: 13                 | minutes: many               | 4  | whole number
                    summary: A summary.         | sumary: A summary.          | 3  | sumary
                    C88                         | 88                          | 5  | like C88
                    "3.1"                       | "3.9"                       | 6  | no objective '3.9'
                    title: Memory               | 'title: [a'                 | 3  | YAML
                    """)
    void aFaultInALessonIsToldWithItsLine(String what, String by, int line, String words) {
        sample.replace(SampleCourse.EN, what, by);
        assertProblem(SampleCourse.EN + ":" + line, words);
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() {
        sample.replace("[@geva2021]", "[@nobody]").replace(SampleCourse.EN, "(term:ffn)", "(term:nothing)");
        sample.replace("references.bib", "title = {技术精要},", "").replace("glossary.yaml", "term: 参数, ", "");
        assertThat(sample.problems())
                .containsExactly(
                        "lessons/3-learner/memory/en.md:11: there is no term 'nothing' in glossary.yaml",
                        "lessons/3-learner/memory/en.md:11: source 'nobody' is not in references.bib",
                        "lessons/3-learner/memory/zh.md:11: source 'nobody' is not in references.bib",
                        "lessons/glossary.yaml:5: 'term' is missing",
                        "lessons/references.bib:11: source 'zhang2023' has no title");
    }

    @Test
    void aFaultyLessonLeavesTheOthersReadable() {
        sample.put(SampleCourse.ZH, "no front matter, no end to the trouble");
        assertThat(sample.read().course().find("editing")).isPresent();
        assertProblem(SampleCourse.ZH + ":1", "are missing at the top");
    }

    @Test
    void aHeadingThatOneLanguageLacksIsWhereTheyPart() {
        sample.replace(SampleCourse.EN, "::: question parts\n\n", "");
        assertProblem(
                SampleCourse.EN + ":23", "zh.md has ::: question parts (line 23)", "::: lab switch-off (line 23)");
    }

    @Test
    void whatComesTooLateInOneLanguageIsWhereTheyPart() {
        sample.replace(SampleCourse.ZH, "### More {#more}\n", "");
        assertProblem(SampleCourse.EN + ":27", "zh.md has the end");
    }

    @Test
    void aParagraphThatOneLanguageLacksIsToldWithItsSection() {
        sample.replace(SampleCourse.ZH, "- one\n", "One more.\n\n- one\n");
        assertProblem(SampleCourse.EN + ":27", "after ### {#more}: 1 paragraphs in zh.md (from line 27), 0 in en.md");
    }

    @Test
    void theFrontMattersMustAgree() {
        sample.replace(SampleCourse.EN, "minutes: 13", "minutes: 12");
        assertProblem(SampleCourse.EN + ":1", "must be the same");
    }

    @Test
    void aMissingLanguageIsToldWhereTheLessonIsListed() {
        sample.remove(SampleCourse.EN);
        assertProblem("course.yaml:9", "3-learner/memory/en.md");
        assertThat(sample.read().course().find("memory").orElseThrow().en().blocks())
                .isEmpty();
    }

    @Test
    void aFolderThatTheCourseDoesNotListIsTold() {
        sample.put("3-learner/extra/zh.md", "x").put("3-learner/memory/fr.md", "x");
        assertProblem("3-learner/extra/zh.md", "does not list");
        assertProblem("3-learner/memory/fr.md", "nothing reads this file");
    }

    @Test
    void aFigureThatNobodyUsesIsTold() {
        sample.put("3-learner/memory/figures/other.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertProblem("3-learner/memory/figures/other.svg", "does not use");
    }

    @Test
    void missingFilesAreTold() {
        sample.remove("course.yaml").remove("references.bib").remove("glossary.yaml");
        assertProblem("course.yaml", "missing");
        assertProblem("references.bib", "missing");
        assertProblem("glossary.yaml", "missing");
        assertThat(sample.read().course().lessons()).isEmpty();
    }

    @Test
    void aCoursePathMustLeadToLessons() {
        sample.replace("course.yaml", "core: [editing]", "core: [editng]");
        assertProblem("course.yaml:10", "editng");
    }

    @Test
    void noTwoTermsShareAName() {
        sample.replace("glossary.yaml", "term: parameter", "term: Feed-forward network");
        assertProblem("glossary.yaml:5", "also the name of ffn");
    }

    @Test
    void definitionsAreCheckedLikeTheText() {
        sample.replace("glossary.yaml", "A number.", "A $\\nonsense$ number.");
        assertProblem("glossary.yaml:5", "nonsense");
    }

    @Test
    void emphasisThatChinesePunctuationPreventsIsTold() {
        sample.replace(SampleCourse.ZH, "文字", "文字**“重”**字");
        assertProblem(SampleCourse.ZH + ":11", "asterisks");
    }
}
