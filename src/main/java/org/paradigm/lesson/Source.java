package org.paradigm.lesson;

import org.commonmark.node.Node;

/**
 * The file that a Markdown text comes from.
 *
 * @param name as the author knows it
 * @param before lines of the file before the text's first
 */
record Source(String name, int before, Problems problems) {
    /** The line of a node, or of the nearest one around it that has a place. Counted from 1. */
    int line(Node node) {
        for (var here = node; here != null; here = here.getParent()) {
            if (!here.getSourceSpans().isEmpty()) {
                return before + here.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return before + 1;
    }

    void problem(Node at, String zh, String en) {
        problems.add(name, line(at), zh, en);
    }
}
