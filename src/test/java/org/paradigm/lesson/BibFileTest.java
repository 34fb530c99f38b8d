package org.paradigm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

class BibFileTest {
    private final Problems problems = new Problems();

    private Map<String, Reference> read(String bib) {
        return BibFile.read("references.bib", bib, problems);
    }

    private Bilingual label(String author) {
        return read("@misc{x, author = {" + author + "}, title = {T}, year = {2021}}")
                .get("x")
                .label();
    }

    @Test
    void oneTwoAndMoreAuthorsAreNamedAsIsUsual() {
        assertThat(label("Zhang, Yian")).isEqualTo(new Bilingual("Zhang 2021", "Zhang 2021"));
        assertThat(label("Allen-Zhu, Zeyuan and Li, Yuanzhi"))
                .isEqualTo(new Bilingual("Allen-Zhu和Li 2021", "Allen-Zhu and Li 2021"));
        assertThat(label("Geva, Mor and A, B and C, D")).isEqualTo(new Bilingual("Geva等 2021", "Geva et al. 2021"));
        assertThat(label("Brown, Tom and others")).isEqualTo(new Bilingual("Brown等 2021", "Brown et al. 2021"));
        assertThat(label("Ashish Vaswani")).isEqualTo(Bilingual.same("Vaswani 2021"));
        assertThat(label("{Mistral AI and Friends}")).isEqualTo(Bilingual.same("Mistral AI and Friends 2021"));
        assertThat(label("G{\\\"o}del, Kurt")).isEqualTo(Bilingual.same("Gödel 2021"));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void sourcesThatWouldBeCitedAlikeGetALetter() {
        var references = read("""
                @misc{b, author = {Mitchell, E. and A, B and C, D}, title = {Memory}, year = {2022}}
                @misc{a, author = {Mitchell, E. and F, G and H, I}, title = {Fast}, year = {2022}}
                """);
        assertThat(references.get("a").label().en()).isEqualTo("Mitchell et al. 2022a");
        assertThat(references.get("b").label().zh()).isEqualTo("Mitchell等 2022b");
    }

    @Test
    void theFullEntryLeadsToWhereItCanBeRead() {
        var entry = new SampleCourse().read().course().reference("geva2021").orElseThrow();
        assertThat(entry.html())
                .isEqualTo(
                        "Mor Geva, Roei Schuster, and Jonathan Berant. 2021. Feed-Forward Layers Are Key-Value Memories. "
                                + "In <cite>Proceedings of EMNLP 2021</cite>, pages 5484–5495. "
                                + "<a rel=\"noopener\" href=\"https://arxiv.org/abs/2012.14913\">arXiv:2012.14913</a>.");
        assertThat(entry.tag()).isEqualTo("en");
        assertThat(new SampleCourse()
                        .read()
                        .course()
                        .reference("zhang2023")
                        .orElseThrow()
                        .tag())
                .isEqualTo("zh-CN");
    }

    @Test
    void aFaultCostsOneEntryAndIsToldWithItsLine() {
        var references = read("""
                @misc{a, author = {A, B}, title = {T}, year = {2021}}

                @misc{b, author = {A, B} title = {T}, year = {2021}}
                @misc{c, author = {A, B}, title = {T}, year = 21}
                @misc{c, author = {A, B}, title = {T}, year = {2021}}
                @misc{d, author = {A, B}, title = undefined, year = {2021}}
                @misc{e, author = {A, B
                """);
        assertThat(references).containsKeys("a", "c").doesNotContainKey("b");
        assertThat(problems.list())
                .extracting(Problem::line)
                .contains(3, 4, 5, 6, 7)
                .doesNotContain(1, 2);
    }

    @Test
    void aLinkThatIsNoneIsNotMade() {
        var html =
                read("@misc{x, author = {<b>A</b>, B}, title = {T}, year = {2021}, url = {javascript:alert(1)}, eprint = {\"><script>}}")
                        .get("x")
                        .html();
        assertThat(html).doesNotContain("<a").doesNotContain("<b>").doesNotContain("<script");
        assertThat(problems.list())
                .extracting(problem -> problem.in(Language.EN))
                .isEmpty();
    }
}
