package org.paradigm.lesson;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A formula on lines of its own, between {@code $$} and {@code $$}. A blank line ends one that was never closed. */
final class DisplayFormula extends CustomBlock {
    private String tex = "";
    private boolean closed;

    String tex() {
        return tex;
    }

    boolean isClosed() {
        return closed;
    }

    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent().toString();
            var start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !line.startsWith("$$", start)) {
                return BlockStart.none();
            }
            var rest = line.substring(start + 2);
            // Text after the closing dollars makes it part of a paragraph, which is then reported.
            var end = rest.indexOf("$$");
            return end >= 0 && !rest.substring(end + 2).isBlank()
                    ? BlockStart.none()
                    : BlockStart.of(new Parser()).atIndex(start + 2);
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final DisplayFormula formula = new DisplayFormula();
        private final StringBuilder lines = new StringBuilder();

        @Override
        public Block getBlock() {
            return formula;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return formula.closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            var content = line.getContent().toString().strip();
            formula.closed = content.endsWith("$$");
            lines.append(formula.closed ? content.substring(0, content.length() - 2) : content)
                    .append('\n');
        }

        @Override
        public void closeBlock() {
            formula.tex = lines.toString().strip();
        }
    }
}
