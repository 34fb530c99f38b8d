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

/** Writes what stands within a line. Everything faulty is reported, and shown as harmless text or not at all. */
class InlineWriter extends AbstractVisitor {
    private static final Pattern WIDE =
            Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2026]");
    private static final Pattern LEFT_STARS =
            Pattern.compile("\\*\\*|[\\p{IsHan}\\p{IsPunctuation}&&[^\\\\*]]\\*\\p{IsHan}|\\p{IsHan}\\*");

    protected final Html out;
    protected final Wording wording;
    private final PointerWriter pointers;

    InlineWriter(Html out, Wording wording, Links links) {
        this.out = out;
        this.wording = wording;
        this.pointers = new PointerWriter(out, wording, links, this);
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
        ChineseTyping.check(text, wording);
        wording.targets().avoided().check(text, wording);
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
        problem(image, "图片请写成 ::: figure 文件名.svg", "write pictures as ::: figure name.svg");
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        pointers.link(link);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            formula(formula);
        } else if (node instanceof Citation citation) {
            pointers.citation(citation);
        } else if (node instanceof FootnoteReference reference) {
            pointers.footnote(reference);
        } else {
            visitChildren(node);
        }
    }

    private void formula(Formula formula) {
        var tex = formula.tex();
        if (tex == null) {
            problem(formula, "只有一个 $，没有与它成对的；要写美元符号，用 \\$", "a $ without its partner; for a dollar sign write \\$");
            out.text("$");
            return;
        }
        if (formula.isDoubled()) {
            problem(formula, "$$…$$ 要自成一段；行内公式用 $…$", "$$…$$ must be a paragraph of its own; within a line use $…$");
        }
        write(formula, Tex.inline(tex), tex);
    }

    protected final void write(Node at, Tex tex, String written) {
        if (tex.fault() == null) {
            out.formula(tex.mathml());
        } else {
            problem(at, "公式 " + written + " 有误：" + tex.fault(), "faulty formula " + written + ": " + tex.fault());
            out.tag("<code>").text(written).tag("</code>");
        }
    }
}
