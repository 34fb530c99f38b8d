package org.paradigm.lesson;

import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.paradigm.platform.Language;

/** Writes what stands within a line. Everything faulty is reported, and shown as harmless text or not at all. */
class InlineWriter extends AbstractVisitor {
    /** What notes at the side may hold: they are hidden from assistive technology, where a link must not be. */
    enum Links {
        NONE,
        PLAIN,
        WITH_NOTES
    }

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");
    private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2026]");
    private static final Pattern LEFT_STARS = Pattern.compile("\\*\\*|[\\p{IsHan}\\p{IsPunctuation}&&[^\\\\*]]\\*\\p{IsHan}|\\p{IsHan}\\*");

    protected final Html out;
    protected final Wording wording;
    private final Links links;

    InlineWriter(Html out, Wording wording, Links links) {
        this.out = out;
        this.wording = wording;
        this.links = links;
    }

    /** The children of a node as HTML. */
    static String html(Node parent, Wording wording, Links links) {
        var html = new Html();
        new InlineWriter(html, wording, links).writeChildren(parent);
        return html.finish();
    }

    final void writeChildren(Node parent) {
        visitChildren(parent);
    }

    protected final void problem(Node at, String zh, String en) {
        wording.source().problem(at, zh, en);
    }

    @Override
    public void visit(Text text) {
        Leftovers.check(text, wording);
        if (LEFT_STARS.matcher(text.getLiteral()).find()) {
            problem(
                    text,
                    "星号没有成为强调：紧靠标点时CommonMark认不出，请把标点移到星号之外；要写星号本身，用 \\*",
                    "asterisks that did not become emphasis: CommonMark does not see them beside punctuation, so move that out of them; for the character itself write \\*");
        }
        out.text(text.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
        around("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        around("strong", emphasis);
    }

    protected final void around(String element, Node node) {
        out.tag("<" + element + ">");
        visitChildren(node);
        out.tag("</" + element + ">");
    }

    @Override
    public void visit(Code code) {
        out.tag("<code>").text(code.getLiteral()).tag("</code>");
    }

    /** A new line in the file is a space, but not between Chinese characters. */
    @Override
    public void visit(SoftLineBreak lineBreak) {
        var before = lineBreak.getPrevious() instanceof Text text ? text.getLiteral() : "";
        var after = lineBreak.getNext() instanceof Text text ? text.getLiteral() : "";
        var wide = !before.isEmpty()
                && !after.isEmpty()
                && WIDE.matcher(before.substring(before.length() - 1)).matches()
                && WIDE.matcher(after.substring(0, 1)).matches();
        if (!wide) {
            out.text(" ");
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.tag("<br>");
    }

    @Override
    public void visit(HtmlInline html) {
        problem(
                html,
                "不能使用HTML（" + html.getLiteral() + "）；请用Markdown，要写尖括号本身，用 \\<",
                "HTML is not allowed (" + html.getLiteral() + "); use Markdown, or \\< for the character itself");
    }

    @Override
    public void visit(Image image) {
        problem(
                image,
                "图片请写成 ::: figure 文件名.svg",
                "write pictures as ::: figure name.svg");
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        var to = link.getDestination();
        if (to.startsWith("term:")) {
            term(link, to.substring(5));
        } else if (to.startsWith("lesson:") || to.startsWith("#")) {
            lesson(link, to);
        } else if (WEB.matcher(to).matches()) {
            anchor(link, to, " rel=\"noopener\"");
        } else {
            problem(
                    link,
                    "不认识的链接“" + to + "”；可以写 https://…、term:术语、lesson:课#锚 或 #锚",
                    "unknown link '" + to + "'; possible are https://…, term:id, lesson:slug#anchor and #anchor");
            visitChildren(link);
        }
    }

    private void term(Link link, String id) {
        var term = wording.targets().terms().get(id);
        if (term == null) {
            problem(
                    link,
                    "术语表 glossary.yaml 中没有“" + id + "”",
                    "there is no term '" + id + "' in glossary.yaml");
            visitChildren(link);
            return;
        }
        var language = wording.language();
        anchor(link, wording.targets().glossary(language, id), " class=\"term\"");
        if (links != Links.NONE && wording.uses() != null) {
            wording.uses().term(id);
            note(term.term().in(language), term.note().in(language), null);
        }
    }

    private void lesson(Link link, String to) {
        var parts = to.startsWith("#") ? new String[] {"", to.substring(1)} : to.substring(7).split("#", 2);
        var anchor = parts.length > 1 ? parts[1] : "";
        var slug = parts[0].isEmpty() ? wording.slug() : parts[0];
        var anchors = wording.targets().anchors().get(slug);
        if (anchors == null) {
            problem(
                    link,
                    "course.yaml 中没有课“" + slug + "”",
                    "there is no lesson '" + slug + "' in course.yaml");
            visitChildren(link);
            return;
        }
        if (!anchor.isEmpty() && !anchors.contains(anchor)) {
            problem(
                    link,
                    "课“" + slug + "”中没有标题锚 #" + anchor,
                    "lesson '" + slug + "' has no heading with the anchor #" + anchor);
        }
        anchor(link, parts[0].isEmpty() ? to : wording.targets().lesson(wording.language(), slug, anchor), "");
    }

    private void anchor(Link link, String href, String attributes) {
        if (links == Links.NONE) {
            visitChildren(link);
            return;
        }
        out.tag("<a href=\"" + Html.escape(href) + "\"" + attributes + ">");
        visitChildren(link);
        out.tag("</a>");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            formula(formula);
        } else if (node instanceof Citation citation) {
            citation(citation);
        } else if (node instanceof FootnoteReference reference) {
            footnote(reference);
        } else {
            visitChildren(node);
        }
    }

    private void formula(Formula formula) {
        if (formula.isLoneDollar()) {
            problem(
                    formula,
                    "只有一个 $，没有与它成对的；要写美元符号，用 \\$",
                    "a $ without its partner; for a dollar sign write \\$");
            out.text("$");
            return;
        }
        if (formula.isDoubled()) {
            problem(
                    formula,
                    "$$…$$ 要自成一段；行内公式用 $…$",
                    "$$…$$ must be a paragraph of its own; within a line use $…$");
        }
        write(formula, Tex.inline(formula.tex()), formula.tex());
    }

    protected final void write(Node at, Tex tex, String written) {
        if (tex.fault() == null) {
            out.formula(tex.mathml());
        } else {
            problem(at, "公式 " + written + " 有误：" + tex.fault(), "faulty formula " + written + ": " + tex.fault());
            out.tag("<code>").text(written).tag("</code>");
        }
    }

    private void citation(Citation citation) {
        var keys = citation.keys();
        for (int i = 0; i < keys.size(); i++) {
            var reference = wording.targets().references().get(keys.get(i));
            if (reference == null) {
                problem(
                        citation,
                        "文献“" + keys.get(i) + "”不在 references.bib 中",
                        "source '" + keys.get(i) + "' is not in references.bib");
            }
            var label = (i == 0 ? "[" : "")
                    + (reference == null ? keys.get(i) : reference.label().in(wording.language()))
                    + (i == keys.size() - 1 ? "]" : "");
            if (i > 0) {
                out.text(wording.say("；", "; "));
            }
            if (reference == null || links == Links.NONE) {
                out.text(label);
                continue;
            }
            out.tag("<a class=\"cite\" href=\"#" + Html.escape(reference.id()) + "\"" + foreign(label) + ">");
            out.text(label).tag("</a>");
            if (wording.uses() != null) {
                wording.uses().reference(reference.key());
                note(reference.label().in(wording.language()), null, reference);
            }
        }
    }

    private void footnote(FootnoteReference call) {
        var label = Manuscript.label(call.getLabel());
        var definition = wording.footnotes().get(label);
        if (definition == null || links == Links.NONE || wording.uses() == null) {
            return;
        }
        var times = wording.uses().footnote(label);
        var number = wording.uses().footnoteNumber(label);
        var id = "fnref-" + number + (times == 1 ? "" : "-" + times);
        out.tag("<sup><a class=\"fn\" id=\"" + id + "\" href=\"#fn-" + number + "\">" + number + "</a></sup>");
        if (times == 1 && links == Links.WITH_NOTES) {
            openNote(Integer.toString(number));
            new InlineWriter(out, wording, Links.NONE).visitChildren(definition);
            out.tag("</small>");
        }
    }

    private void note(String name, String html, Reference reference) {
        if (links != Links.WITH_NOTES || !wording.uses().note(name)) {
            return;
        }
        openNote(name);
        if (reference != null) {
            out.tag("<span lang=\"" + reference.tag() + "\">").text(reference.title()).tag("</span>");
        } else {
            out.formula(html); // finished already: clean, and with its own formulas
        }
        out.tag("</small>");
    }

    private void openNote(String name) {
        out.tag("<small class=\"note\" aria-hidden=\"true\"><b" + foreign(name) + ">").text(name).tag("</b> ");
    }

    /** Chinese authors keep their names in an English text. */
    private String foreign(String name) {
        var chinese = wording.language() == Language.EN && name.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? " lang=\"zh-CN\"" : "";
    }
}
