package org.paradigm.lesson;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A line {@code ::: kind name}. A figure goes on with its caption, whose inline Markdown becomes the children of this
 * node, up to a line {@code :::}; questions and labs are one line.
 */
final class Directive extends CustomBlock {
    private static final Pattern LINE = Pattern.compile(":::\\s*(\\S*)(?:\\s+(.*?))?\\s*");

    private final String directive;
    private final String name;
    private boolean closed;

    private Directive(String directive, String name) {
        this.directive = directive;
        this.name = name;
        this.closed = !isFigure();
    }

    /** {@code figure}, {@code question}, {@code lab}, or whatever the author wrote; empty for a stray {@code :::}. */
    String directive() {
        return directive;
    }

    /** A file or an id; empty when none is given. */
    String name() {
        return name;
    }

    boolean isFigure() {
        return directive.equals("figure");
    }

    boolean isClosed() {
        return closed;
    }

    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || start >= line.length() || line.charAt(start) != ':') {
                return BlockStart.none();
            }
            var found = LINE.matcher(line.subSequence(start, line.length()));
            if (!found.matches()) {
                return BlockStart.none();
            }
            var directive = new Directive(found.group(1), found.group(2) == null ? "" : found.group(2));
            return BlockStart.of(new Parser(directive)).atIndex(line.length());
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final Directive directive;
        private final SourceLines caption = SourceLines.empty();

        Parser(Directive directive) {
            this.directive = directive;
        }

        @Override
        public Block getBlock() {
            return directive;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (directive.closed || state.isBlank()) {
                return BlockContinue.none();
            }
            var line = state.getLine().getContent();
            if (line.subSequence(state.getNextNonSpaceIndex(), line.length())
                    .toString()
                    .strip()
                    .equals(":::")) {
                directive.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            if (!line.getContent().toString().isBlank()) {
                caption.addLine(line);
            }
        }

        @Override
        public void parseInlines(InlineParser inline) {
            if (!caption.isEmpty()) {
                inline.parse(caption, directive);
            }
        }
    }
}
