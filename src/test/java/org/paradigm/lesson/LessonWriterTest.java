package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonWriterTest {
    private final SampleCourse sample = new SampleCourse();

    @Test
    void aHeadingLinksToItself() {
        assertThat(sample.html())
                .contains("<h2 id=\"keys\">Keys and values <a class=\"self\" href=\"#keys\" "
                        + "aria-label=\"Link to this section: Keys and values\">#</a></h2>");
    }

    @Test
    void aTermBringsItsDefinitionWithoutLinks() {
        assertThat(sample.html())
                .contains("<a href=\"/en/glossary#ffn\" class=\"term\">FFNs</a>"
                        + "<small class=\"note\" aria-hidden=\"true\"><b>feed-forward network</b> Of width <math alttext=\"4d\">"
                        + "<mn>4</mn><mi>d</mi></math>, see parameters.</small>");
    }

    @Test
    void aSourceIsNotedOnceAndCitedInBrackets() {
        sample.replace("- one", "- one [@geva2021; @zhang2023]");
        assertThat(sample.html())
                .contains(
                        "<a class=\"cite\" href=\"#ref-geva2021\">[Geva et al. 2021]</a><small class=\"note\" "
                                + "aria-hidden=\"true\"><b>Geva et al. 2021</b> <span lang=\"en\">Feed-Forward Layers Are Key-Value Memories")
                .contains("one <a class=\"cite\" href=\"#ref-geva2021\">[Geva et al. 2021</a>; "
                        + "<a class=\"cite\" href=\"#ref-zhang2023\" lang=\"zh-CN\">张俊林 2023]</a>");
    }

    @Test
    void authorsWhomTheTextHasNamedAreNotNamedAgain() {
        sample.replace("- one", "- Geva等人[@geva2021] or Geva et al. [@geva2021]");
        assertThat(sample.html()).contains("or Geva et al. <a class=\"cite\" href=\"#ref-geva2021\">[2021]</a>");
        var blocks = sample.read().course().find("memory").orElseThrow().zh().blocks();
        assertThat(((Block.Prose) blocks.get(5)).html())
                .contains("Geva等人<a class=\"cite\" href=\"#ref-geva2021\">[2021]</a>");
    }

    @Test
    void aFootnoteIsNumberedAndLinkedBothWays() {
        assertThat(sample.html())
                .contains("<sup><a class=\"fn\" id=\"fnref-1\" href=\"#fn-1\">1</a></sup><small class=\"note\" "
                        + "aria-hidden=\"true\"><b>1</b> A note [张俊林 2023].</small>")
                .contains("<a href=\"#fnref-1\" aria-label=\"Back to the text\">↩</a>");
    }

    @Test
    void aTableCanBeScrolledAndItsRowsHaveHeads() {
        assertThat(sample.html())
                .contains(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table: Keys and values\"><table>"
                                + "<thead><tr><td></td><th scope=\"col\" class=\"n\">a</th></tr></thead>"
                                + "<tbody><tr><th scope=\"row\">b</th><td class=\"n\">1</td></tr></tbody></table></div>");
    }

    @Test
    void aDisplayedFormulaStandsByItself() {
        assertThat(sample.html())
                .contains("role=\"group\" aria-label=\"Formula\"><math display=\"block\" alttext=\"x = \\frac{1}{2}\">"
                        + "<mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math></div>");
    }

    @Test
    void aFigureIsInOneLanguageWithIdsOfItsOwn() {
        assertThat(sample.html())
                .contains("role=\"img\" aria-labelledby=\"store-title store-desc\" viewBox=\"0 0 420 100\">"
                        + "<title id=\"store-title\">Store</title><desc id=\"store-desc\">A store</desc>"
                        + "<defs><marker id=\"store-tip\">")
                .contains("marker-end=\"url(#store-tip)\"")
                .contains("<text x=\"1\" y=\"2\">key</text></svg>The <em>store</em>.")
                .doesNotContain("键");
    }

    @Test
    void linksElsewhereDoNotHandOverThisPage() {
        sample.replace("(term:ffn)", "(https://example.org/a?b=1&c=2)");
        assertThat(sample.html()).contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">FFNs</a>");
    }

    @Test
    void aNewLineBetweenChineseCharactersIsNoSpace() {
        sample.replace(SampleCourse.ZH, "文字", "文字，\n又是文字\nand words\n");
        var prose = (Block.Prose) sample.read()
                .course()
                .find("memory")
                .orElseThrow()
                .zh()
                .blocks()
                .get(0);
        assertThat(prose.html()).contains("文字，又是文字 and words ");
    }

    @Test
    void chinesePunctuationStaysAsItIs() {
        var prose = (Block.Prose) sample.read()
                .course()
                .find("memory")
                .orElseThrow()
                .zh()
                .blocks()
                .get(0);
        assertThat(prose.html()).contains("宽度为").contains("，见参数。").doesNotContain("&#");
    }
}
