package org.paradigm.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.paradigm.platform.Bilingual;

/**
 * The Markdown of the course: CommonMark 0.31 with tables, footnotes, formulas, citations and directives. What it means
 * is for the writers of HTML; here it is only taken apart, within bounds.
 */
final class Markdown {
    /** Deeper nesting is nobody's lesson, and would exhaust the stack of whoever walks through it. */
    private static final int DEEPEST = 60;

    /** A lesson has some ten thousand characters. Some searches of the parser take the square of what there is. */
    private static final int LONGEST = 100_000;

    /** The parser completes every row of a table to the width of its head. */
    private static final int WIDEST = 30;

    private static final Bilingual TOO_DEEP = new Bilingual("这里嵌套得太深，无法阅读", "this is nested too deeply to be read");

    private static final Parser LESSON = common().extensions(
                    List.of(TablesExtension.create(), FootnotesExtension.create()))
            .customBlockParserFactory(new DisplayFormula.Factory())
            .customBlockParserFactory(new Directive.Factory())
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final Parser INLINE = common().enabledBlockTypes(Set.of()).build();

    private Markdown() {}

    private static Parser.Builder common() {
        return Parser.builder()
                .customInlineContentParserFactory(new FormulaParser.Factory())
                .linkProcessor(new Citation.Processor())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /** A lesson's text; empty when it is out of bounds, which is then among the problems. */
    static Optional<Node> lesson(String text, Source source) {
        if (text.length() > LONGEST) {
            source.problems()
                    .add(
                            source.name(),
                            source.before() + 1,
                            "正文超过 " + LONGEST + " 个字符；请分成几课",
                            "the text has more than " + LONGEST + " characters; make several lessons of it");
            return Optional.empty();
        }
        var line = source.before();
        for (var written : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (written.chars().filter(c -> c == '|').count() > WIDEST) {
                source.problems()
                        .add(
                                source.name(),
                                line,
                                "表格最多 " + (WIDEST - 1) + " 列",
                                "a table can have " + (WIDEST - 1) + " columns at most");
                return Optional.empty();
            }
        }
        return parse(LESSON, text, source);
    }

    /** A text of paragraphs alone. */
    static Optional<Node> inline(String text, Source source) {
        return parse(INLINE, text, source);
    }

    private static Optional<Node> parse(Parser parser, String text, Source source) {
        try {
            return bounded(parser.parse(text), source);
        } catch (StackOverflowError e) {
            // The parser joins neighbouring texts by a call for every level of emphasis and links, without a bound.
            source.problems().add(source.name(), source.before() + 1, TOO_DEEP.zh(), TOO_DEEP.en());
            return Optional.empty();
        }
    }

    private static Optional<Node> bounded(Node root, Source source) {
        var depth = 0;
        for (var node = root; node != null; ) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST * 2) {
                    source.problem(node, TOO_DEEP.zh(), TOO_DEEP.en());
                    return Optional.empty();
                }
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return Optional.of(root);
    }
}
