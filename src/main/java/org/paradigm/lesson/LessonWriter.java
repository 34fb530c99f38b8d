package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Turns a manuscript into the blocks of a page. */
final class LessonWriter {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Manuscript manuscript;
    private final Targets targets;
    private final Drawings drawings;
    private final Uses uses = new Uses();
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Heading, Section> sections = new IdentityHashMap<>();
    private final List<Section> inOrder = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private String anchor = "";
    private int figures;

    private LessonWriter(Manuscript manuscript, Targets targets, Drawings drawings) {
        this.manuscript = manuscript;
        this.targets = targets;
        this.drawings = drawings;
        this.wording = new Wording(
                manuscript.language(), targets, manuscript.source(), manuscript.slug(), uses, manuscript.footnotes());
    }

    static LessonText write(Manuscript manuscript, Targets targets, Drawings drawings) {
        return new LessonWriter(manuscript, targets, drawings).write();
    }

    private LessonText write() {
        var prose = new ArrayList<Node>();
        for (var node = manuscript.root().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                finish(prose);
                open(heading);
                prose.add(heading);
            } else if (node instanceof Directive directive) {
                finish(prose);
                place(directive);
            } else if (!(node instanceof FootnoteDefinition)) {
                prose.add(node);
            }
        }
        finish(prose);
        var footnotes = footnotes();
        var front = manuscript.front();
        return new LessonText(
                manuscript.language(),
                manuscript.source().name(),
                front.title(),
                front.summary(),
                List.copyOf(blocks),
                List.copyOf(inOrder),
                footnotes,
                uses.terms().stream().map(targets.terms()::get).toList(),
                uses.references().stream()
                        .map(targets.references()::get)
                        .sorted(Comparator.comparing(
                                (Reference reference) -> reference.label().en()))
                        .toList());
    }

    private void open(Heading heading) {
        var name = manuscript.anchors().get(heading);
        if (name != null) {
            anchor = name;
            var html = InlineWriter.html(heading, wording, Links.NONE);
            var level = Math.min(Math.max(heading.getLevel(), 2), 3);
            var section = new Section(name, level, PlainText.of(heading), html, blocks.size());
            sections.put(heading, section);
            inOrder.add(section);
        }
    }

    private void finish(List<Node> prose) {
        if (prose.isEmpty()) {
            return;
        }
        var html = new Html();
        var writer =
                new ProseWriter(html, wording, Links.WITH_NOTES, sections, inOrder.isEmpty() ? "" : last().title());
        prose.forEach(node -> node.accept(writer));
        blocks.add(new Block.Prose(blocks.size(), anchor, html.finish()));
        prose.clear();
    }

    private Section last() {
        return inOrder.get(inOrder.size() - 1);
    }

    private void place(Directive directive) {
        var name = directive.name();
        var line = manuscript.source().line(directive);
        if (directive.isFigure()) {
            figure(directive);
            return;
        }
        if (directive.directive().equals("own-words")) {
            ownWords(directive);
            return;
        }
        if (!directive.directive().equals("question") && !directive.directive().equals("lab")) {
            problem(
                    directive,
                    "不认识“::: " + directive.directive() + "”；可以用 figure、question、own-words、lab",
                    "unknown '::: " + directive.directive() + "'; possible are figure, question, own-words and lab");
            return;
        }
        if (!NAME.matcher(name).matches()) {
            problem(
                    directive,
                    "::: " + directive.directive() + " 后面要有一个由小写拉丁字母、数字和连字符组成的名字",
                    "::: " + directive.directive() + " needs a name of lowercase Latin letters, digits and hyphens");
            return;
        }
        once(directive);
        blocks.add(
                directive.directive().equals("question")
                        ? new Block.QuestionPlace(blocks.size(), name, line)
                        : new Block.LabPlace(blocks.size(), name, line));
    }

    private void ownWords(Directive directive) {
        var place = QuestionName.of(directive.name());
        if (place.isEmpty()) {
            problem(
                    directive,
                    "::: own-words 后面要写明哪个测验的哪道题，如 five-questions/scale",
                    "::: own-words needs a quiz and its question, like five-questions/scale");
            return;
        }
        once(directive);
        var name = place.get();
        blocks.add(new Block.OwnWordsPlace(
                blocks.size(), name.quiz(), name.question(), manuscript.source().line(directive)));
    }

    private void figure(Directive directive) {
        if (!directive.isClosed()) {
            problem(
                    directive,
                    "图的说明之后要有单独一行 :::（说明里不能有空行）",
                    "the caption must be followed by a line ::: (there can be no blank line within)");
        }
        if (directive.getFirstChild() == null) {
            problem(directive, "图没有说明文字", "the figure has no caption");
        }
        once(directive);
        var svg = drawings.draw(directive.name(), manuscript.language());
        if (svg.isEmpty()) {
            problem(
                    directive,
                    "没有可用的图 figures/" + directive.name(),
                    "there is no usable drawing figures/" + directive.name());
            return;
        }
        var caption = InlineWriter.html(directive, wording, Links.PLAIN);
        blocks.add(new Block.Figure(blocks.size(), ++figures, directive.name(), svg.get(), caption));
    }

    private void once(Directive directive) {
        var key = directive.directive() + " " + directive.name();
        var before = names.putIfAbsent(key, manuscript.source().line(directive));
        if (before != null) {
            problem(
                    directive,
                    "“" + key + "”在第 " + before + " 行已经出现过",
                    "'" + key + "' has already appeared in line " + before);
        }
    }

    private List<Footnote> footnotes() {
        var written = new ArrayList<Footnote>();
        // A footnote may call another one, which then joins the end of the list.
        var texts = new ArrayList<Html>();
        for (int i = 0; i < uses.footnotes().size(); i++) {
            var html = new Html();
            var writer = new ProseWriter(html, wording, Links.PLAIN, Map.of(), "");
            writer.visitFootnote(Objects.requireNonNull(
                    manuscript.footnotes().get(uses.footnotes().get(i))));
            texts.add(html);
        }
        for (int i = 0; i < texts.size(); i++) {
            written.add(new Footnote(i + 1, backLinks(texts.get(i), i + 1).finish()));
        }
        for (var definition : manuscript.footnotes().entrySet()) {
            if (!uses.footnotes().contains(definition.getKey())) {
                problem(
                        definition.getValue(),
                        "脚注 [^" + definition.getKey() + "] 没有被引用",
                        "footnote [^" + definition.getKey() + "] is never called");
            }
        }
        return List.copyOf(written);
    }

    private Html backLinks(Html html, int number) {
        var calls = uses.footnoteCalls(uses.footnotes().get(number - 1));
        for (int call = 1; call <= calls; call++) {
            html.tag(" <a href=\"#fnref-" + number + (call == 1 ? "" : "-" + call) + "\" aria-label=\"")
                    .text(wording.say("回到正文", "Back to the text") + (calls == 1 ? "" : " " + call))
                    .tag("\">↩</a>");
        }
        return html;
    }

    private void problem(Node at, String zh, String en) {
        manuscript.source().problem(at, zh, en);
    }
}
