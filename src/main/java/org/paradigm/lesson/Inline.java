package org.paradigm.lesson;

import org.commonmark.node.Node;
import org.paradigm.platform.Language;

/**
 * Short texts in inline Markdown, such as those of quizzes: emphasis, code, formulas, citations, links to terms and
 * lessons. A blank line begins a new line; there are no headings, lists or tables.
 */
public final class Inline {
    private static final int LONGEST = 20_000;

    private Inline() {}

    /**
     * Safe HTML without a surrounding element. What is faulty is shown as harmless text or not at all; {@link #check}
     * tells of it. Double braces ({@code {{gap1}}}) stay as they are.
     */
    public static String html(String markdown, Language language, Course course) {
        return course.inlines().get(markdown, language, text -> {
            var source = new Source("", 0, new Problems());
            return write(text, Wording.alone(language, course.targets(), source), Links.PLAIN);
        });
    }

    /**
     * Adds to the problems what is wrong with a text: an unknown source or term, a faulty formula, raw HTML.
     *
     * @param line where the text begins
     */
    public static void check(
            String markdown, Language language, Course course, String file, int line, Problems problems) {
        var source = new Source(file, line - 1, problems);
        write(markdown, Wording.alone(language, course.targets(), source), Links.PLAIN);
    }

    static String write(String markdown, Wording wording, Links links) {
        if (markdown.length() > LONGEST) {
            wording.source()
                    .problems()
                    .add(
                            wording.source().name(),
                            wording.source().before() + 1,
                            "这段文字超过 " + LONGEST + " 个字符",
                            "this text has more than " + LONGEST + " characters");
            return Html.escape(markdown.substring(0, LONGEST));
        }
        return Markdown.inline(markdown, wording.source())
                .map(root -> write(root, wording, links))
                .orElseGet(() -> Html.escape(markdown));
    }

    private static String write(Node root, Wording wording, Links links) {
        var html = new Html();
        for (var paragraph = root.getFirstChild(); paragraph != null; paragraph = paragraph.getNext()) {
            if (paragraph.getPrevious() != null) {
                html.tag("<br>");
            }
            paragraph.accept(new InlineWriter(html, wording, links));
        }
        return html.finish();
    }
}
