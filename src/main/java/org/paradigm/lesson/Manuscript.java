package org.paradigm.lesson;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.paradigm.platform.Language;

/**
 * A lesson's file in one language, taken apart: what stands in front, the text as a tree, and the anchors that others may
 * point at. Nothing is written yet, since for that the anchors of all lessons must be known.
 */
final class Manuscript {
    private static final Pattern ANCHOR = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}\\s*$", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    /** Ids that the page around the lesson, its footnotes and its questions use. */
    private static final Pattern TAKEN =
            Pattern.compile("(fn|fnref|ref|q|lab)-.*|notes|references|main|rail|announce|takeaway|recall");

    private final Language language;
    private final String slug;
    private final Source source;
    private final FrontMatter front;
    private final Node root;
    private final Map<Heading, String> anchors = new IdentityHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, FootnoteDefinition> footnotes = new HashMap<>();

    private Manuscript(Language language, String slug, Source source, FrontMatter front, Node root) {
        this.language = language;
        this.slug = slug;
        this.source = source;
        this.front = front;
        this.root = root;
    }

    static Manuscript read(
            Language language, String slug, String file, String text, Outline outline, Problems problems) {
        var front = FrontMatter.read(file, text, outline, problems);
        var before = (int)
                text.substring(0, front.length()).chars().filter(c -> c == '\n').count();
        var source = new Source(file, before, problems);
        var root = Markdown.lesson(text.substring(front.length()), source).orElseGet(Document::new);
        var manuscript = new Manuscript(language, slug, source, front, root);
        manuscript.takeApart();
        return manuscript;
    }

    private void takeApart() {
        root.accept(new AbstractVisitor() {
            private int level = 1;

            @Override
            public void visit(Heading heading) {
                anchor(heading);
                level(heading, level);
                level = heading.getLevel();
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    footnotes.putIfAbsent(label(definition.getLabel()), definition);
                }
                visitChildren(block);
            }
        });
    }

    private void anchor(Heading heading) {
        if (!(heading.getLastChild() instanceof Text last)) {
            withoutAnchor(heading);
            return;
        }
        var found = ANCHOR.matcher(last.getLiteral());
        if (!found.matches()) {
            withoutAnchor(heading);
            return;
        }
        last.setLiteral(found.group(1));
        var name = found.group(2);
        if (!NAME.matcher(name).matches() || TAKEN.matcher(name).matches()) {
            source.problem(
                    heading,
                    "锚 {#" + name + "} 不能用：只能含小写拉丁字母、数字和连字符，以字母开头，并且不是页面自己用的名字",
                    "anchor {#" + name
                            + "} cannot be used: lowercase Latin letters, digits and hyphens, a letter first, and no name that the page itself uses");
        } else if (!(heading.getParent() instanceof Document)) {
            source.problem(heading, "标题不能放在列表、引文或脚注里", "a heading cannot be in a list, a quotation or a footnote");
        } else if (!names.add(name)) {
            source.problem(heading, "锚 {#" + name + "} 用了两次", "anchor {#" + name + "} is used twice");
        } else {
            anchors.put(heading, name);
        }
    }

    private void withoutAnchor(Heading heading) {
        source.problem(
                heading,
                "标题没有锚；请在末尾写 {#lowercase-name}，两种语言相同",
                "the heading has no anchor; end it with {#lowercase-name}, the same in both languages");
    }

    private void level(Heading heading, int before) {
        var level = heading.getLevel();
        if (level < 2 || level > 3) {
            source.problem(
                    heading,
                    "正文的标题只有 ## 和 ### 两级（课的标题写在开头的 title 里）",
                    "headings of the text are ## and ### only (the lesson's title is in the front matter)");
        } else if (level > before + 1) {
            source.problem(heading, "标题跳了一级：### 之前要有 ##", "the heading skips a level: a ## must come before ###");
        }
    }

    /** Footnotes are matched as CommonMark matches the labels of links: whatever the case and the spaces. */
    static String label(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Language language() {
        return language;
    }

    String slug() {
        return slug;
    }

    Source source() {
        return source;
    }

    FrontMatter front() {
        return front;
    }

    Node root() {
        return root;
    }

    /** The headings that have a good anchor, with it. */
    Map<Heading, String> anchors() {
        return anchors;
    }

    /** All good anchors, in order. */
    Set<String> names() {
        return names;
    }

    /** By label. */
    Map<String, FootnoteDefinition> footnotes() {
        return footnotes;
    }
}
