package org.paradigm.lesson;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.platform.Language;

/** Whoever can write a lesson or a quiz still cannot run anything in a learner's browser, nor stop the server. */
class HostileContentTest {
    private static final int MEGABYTE = 1_000_000;

    private final SampleCourse sample = new SampleCourse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=https://example.org></iframe>",
                "<p style=\"color:red\">x</p>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](https://example.org/\"onmouseover=alert(1))",
                "![x](javascript:alert(1))",
                "<https://example.org/\"onerror=alert(1)>",
                "<javascript:alert(1)>",
                "[x](lesson:memory#\"><script>)",
                "[x](term:\"><script>)",
                "[@\"><script>alert(1)</script>]",
                "$\\href{javascript:alert(1)}{x}$",
                "$\\text{<script>alert(1)</script>}$",
                "$<img src=x onerror=alert(1)>$",
                "\uE0000\uE001<script>",
                "`\uE0000\uE001<script>`",
            })
    void nothingThatRunsComesThrough(String attack) {
        sample.replace(SampleCourse.EN, "Text on", attack + " Text on\n\n" + attack + "\n\n");
        var problems = sample.problems();
        assertHarmless(sample.html());
        assertHarmless(Inline.html(attack, Language.EN, sample.read().course()));
        assertThat(problems).isNotEmpty();
    }

    private static void assertHarmless(String html) {
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "<script",
                        "<img",
                        "<iframe",
                        "<style",
                        "<mglyph",
                        "<svg onload",
                        "href=\"javascript",
                        "href=\"data")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=[^>]*>(?<!alttext=\"[^\"]{0,99}\"[^>]{0,99}>)")
                .doesNotContainPattern("<[^>]*\\sstyle\\s*=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onclick='alert(1)'/>",
                "<a href='javascript:alert(1)'><text>x</text></a>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<image href='https://example.org/x.png'/>",
                "<use href='#x'/>",
                "<style>*{}</style>",
                "<path style='fill:red' d='M0 0'/>",
                "<path fill='red' d='M0 0'/>",
                "<path marker-end='url(https://example.org/x.svg#a)' d='M0 0'/>",
                "<path class='url(x)' d='M0 0'/>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
                "<path xml:base='https://example.org' d='M0 0'/>",
                "<svg viewBox='0 0 1 1'/>",
                "words",
                "<?php x ?>",
            })
    void aDrawingHoldsNothingButShapesAndWords(String attack) {
        sample.replace("3-learner/memory/figures/store.svg", "<defs>", attack + "<defs>");
        assertThat(sample.problems())
                .anyMatch(problem -> problem.startsWith("lessons/3-learner/memory/figures/store.svg:4: "));
        assertThat(sample.html().toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "alert",
                        "script",
                        "example.org",
                        "onclick",
                        "foreignobject",
                        "<style",
                        "style=",
                        "fill=",
                        "words",
                        "php");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE svg SYSTEM 'https://example.org/x.dtd'>",
            })
    void aDrawingReadsNothingElse(String doctype) {
        var path = "3-learner/memory/figures/store.svg";
        sample.replace(path, "<svg ", doctype + "<svg ").replace(path, ">键<", ">&x;<");
        assertThat(sample.problems())
                .anyMatch(problem -> problem.contains("store.svg:1: a figure can have no DOCTYPE"));
        assertThat(sample.html()).doesNotContain("<svg", "root:");
    }

    static Stream<String> floods() {
        return Stream.concat(floods(MEGABYTE), floods(80_000));
    }

    private static Stream<String> floods(int size) {
        return Stream.of(
                "*".repeat(size),
                "*a **a ".repeat(size / 7),
                "[".repeat(size),
                "![".repeat(size / 2) + "](x)".repeat(size / 4),
                ">".repeat(size),
                "- ".repeat(size / 2),
                "$".repeat(size),
                "$a ".repeat(size / 3),
                "$x$ ".repeat(size / 4),
                "$" + "{".repeat(size) + "$",
                "$" + "x^".repeat(450) + "$",
                "[@".repeat(size / 2),
                "[^a]".repeat(size / 4),
                "`".repeat(size),
                "<".repeat(size),
                "&#".repeat(size / 2),
                "x".repeat(size),
                "::: figure x\n".repeat(size / 13),
                "$$\n".repeat(size / 3),
                "## a {#a}\n".repeat(size / 10),
                "|a".repeat(size / 8) + "|\n" + "|-".repeat(size / 8) + "|\n" + "|b|\n".repeat(size / 8),
                "|a".repeat(25) + "|\n" + "|-".repeat(25) + "|\n" + "|b|\n".repeat(size / 4 - 50),
                "*a ".repeat(size / 6) + "a* ".repeat(size / 6),
                "[^a]: x\n\n".repeat(size / 9));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodEndsQuickly(String flood) {
        assertTimeoutPreemptively(ofSeconds(120), () -> {
            sample.replace(SampleCourse.EN, "Text on", flood);
            sample.read();
            Inline.html(flood, Language.EN, new SampleCourse().read().course());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "&a [*a, ", "\"", "!!x "})
    void deepYamlEndsQuickly(String nesting) {
        assertTimeoutPreemptively(ofSeconds(120), () -> {
            var files = Map.of(
                    "course.yaml",
                    nesting.repeat(MEGABYTE / nesting.length()),
                    "glossary.yaml",
                    nesting.repeat(20_000));
            assertThat(CourseReader.read(files).problems()).isNotEmpty();
        });
    }

    @Test
    void deepBibliographiesAndDrawingsEndQuickly() {
        assertTimeoutPreemptively(ofSeconds(120), () -> {
            sample.put(
                    "references.bib",
                    "@misc{a, title = " + "{".repeat(MEGABYTE) + "\n@misc{b, author={" + "{".repeat(90_000)
                            + "}".repeat(90_000) + "}}");
            sample.put(
                    "3-learner/memory/figures/store.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(MEGABYTE / 3));
            assertThat(sample.problems()).isNotEmpty();
        });
    }

    @Test
    void aMillionFaultsAreNotAMillionProblems() {
        sample.replace(SampleCourse.EN, "Text on", "[@nobody]\n".repeat(5_000));
        assertThat(sample.problems()).hasSizeLessThan(400).anyMatch(problem -> problem.contains("is not listed"));
    }
}
