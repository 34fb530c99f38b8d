package org.paradigm.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text without its markup; formulas as their TeX. */
public final class PlainText extends AbstractVisitor {
    /** What a page shows beside its text, or to programs only. */
    private static final Pattern ASIDE =
            Pattern.compile("<annotation.*?</annotation>|<small class=\"note\".*?</small>", Pattern.DOTALL);

    private static final Pattern BREAK = Pattern.compile("</(p|li|td|th|h2|h3|blockquote|pre)>|<br>");
    private static final Pattern NUMBER = Pattern.compile("&#(\\d{1,6});");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    /** Of HTML that this package has written: what is read in the running text, on one line. */
    public static String ofHtml(String html) {
        var text = ASIDE.matcher(html).replaceAll("");
        text = TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
        text = NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String of(Node node) {
        var text = new PlainText();
        node.accept(text);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            words.append(formula.isLoneDollar() ? "$" : formula.tex());
        }
        visitChildren(node);
    }
}
