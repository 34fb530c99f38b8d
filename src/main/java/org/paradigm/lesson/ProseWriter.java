package org.paradigm.lesson;

import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes paragraphs, lists, tables and the like, in the markup that the style sheet knows. */
final class ProseWriter extends InlineWriter {
    private final Map<Heading, Section> sections;
    private String section = "";

    ProseWriter(Html out, Wording wording, Links links, Map<Heading, Section> sections, String section) {
        super(out, wording, links);
        this.sections = sections;
        this.section = section;
    }

    @Override
    public void visit(Paragraph paragraph) {
        var tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (tight) {
            visitChildren(paragraph);
        } else {
            around("p", paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        var place = sections.get(heading);
        if (place == null) {
            around(
                    "p",
                    heading); // without an anchor, or in a list or quotation: reported when the file was taken apart
            return;
        }
        section = place.title();
        var element = "h" + place.level();
        out.tag("<" + element + " id=\"" + place.anchor() + "\">");
        new InlineWriter(out, wording, Links.PLAIN).writeChildren(heading);
        out.tag(" <a class=\"self\" href=\"#" + place.anchor() + "\" aria-label=\"")
                .text(wording.say("本节的链接：", "Link to this section: ") + place.title())
                .tag("\">#</a></" + element + ">");
    }

    @Override
    public void visit(BulletList list) {
        around("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        out.tag(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">");
        visitChildren(list);
        out.tag("</ol>");
    }

    @Override
    public void visit(ListItem item) {
        around("li", item);
    }

    @Override
    public void visit(BlockQuote quote) {
        around("blockquote", quote);
    }

    @Override
    public void visit(ThematicBreak rule) {
        out.tag("<hr>");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        out.tag("<pre><code>").text(literal).tag("</code></pre>");
    }

    @Override
    public void visit(HtmlBlock html) {
        problem(
                html,
                "不能使用HTML；请用Markdown，要写尖括号本身，用 \\<",
                "HTML is not allowed; use Markdown, or \\< for the character itself");
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof DisplayFormula formula) {
            display(formula);
        } else if (block instanceof TableBlock table) {
            TableWriter.write(table, section, out, wording, this::cell);
        } else if (block instanceof Directive directive) {
            problem(
                    directive,
                    "::: " + directive.directive() + " 不能放在列表、引文或脚注里",
                    "::: " + directive.directive() + " cannot be in a list, a quotation or a footnote");
        } else if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    /** A footnote of one paragraph, as most are, needs no element around it. */
    void visitFootnote(FootnoteDefinition definition) {
        var only = definition.getFirstChild();
        visitChildren(only instanceof Paragraph && only.getNext() == null ? only : definition);
    }

    private void cell(Node cell) {
        new InlineWriter(out, wording, Links.PLAIN).writeChildren(cell);
    }

    private void display(DisplayFormula formula) {
        if (!formula.isClosed()) {
            problem(
                    formula,
                    "公式以 $$ 开始，却没有以 $$ 结束（中间不能有空行）",
                    "the formula begins with $$ but does not end with $$ (there can be no blank line within)");
        }
        out.tag("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .text(wording.say("公式", "Formula"))
                .tag("\">");
        write(formula, Tex.display(formula.tex()), formula.tex());
        out.tag("</div>");
    }
}
