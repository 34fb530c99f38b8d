package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** One or several sources in brackets: {@code [@geva2021; @dai2022]}. */
final class Citation extends CustomNode {
    private final List<String> keys;

    private Citation(List<String> keys) {
        this.keys = keys;
    }

    /** As they are written; one that does not follow an at sign is kept with a question mark in front, and so unknown. */
    List<String> keys() {
        return keys;
    }

    static final class Processor implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.destination() != null
                    || link.marker() != null
                    || !link.text().startsWith("@")) {
                return LinkResult.none();
            }
            var keys = new ArrayList<String>();
            for (var part : link.text().split("[;；]")) {
                var key = part.strip();
                keys.add(key.startsWith("@") ? key.substring(1) : "?" + key);
            }
            return LinkResult.replaceWith(new Citation(List.copyOf(keys)), link.afterTextBracket());
        }
    }
}
