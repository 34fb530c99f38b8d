package org.paradigm.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown of the course: CommonMark 0.31 with tables, footnotes, formulas, citations and directives. What it means
 * is for the writers of HTML; here it is only taken apart, within bounds.
 */
final class Markdown {
    /** Deeper nesting is nobody's lesson, and would exhaust the stack of whoever walks through it. */
    private static final int DEEPEST = 60;

    private static final Parser LESSON = common()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
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

    /** A lesson's text; empty when it is nested too deeply, which is then among the problems. */
    static Optional<Node> lesson(String text, Source source) {
        return bounded(LESSON.parse(text), source);
    }

    /** A text of paragraphs alone. */
    static Optional<Node> inline(String text, Source source) {
        return bounded(INLINE.parse(text), source);
    }

    private static Optional<Node> bounded(Node root, Source source) {
        var depth = 0;
        for (var node = root; node != null; ) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST * 2) {
                    source.problem(node, "这里嵌套得太深，无法阅读", "this is nested too deeply to be read");
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
