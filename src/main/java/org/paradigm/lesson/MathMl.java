package org.paradigm.lesson;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes what SnuggleTeX makes, which is MathML 2, as MathML Core, which browsers render: fences become operators, and
 * upright letters say so themselves. Elements and attributes are written one by one from a list, so whatever TeX may ask
 * for (a link, a class), nothing but a formula comes out.
 */
final class MathMl {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "ms",
            "mfrac",
            "msqrt",
            "mroot",
            "mpadded",
            "mphantom",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mmultiscripts",
            "mtable",
            "mtr",
            "mtd");
    /** Written as a row, since what is inside must stay one child of what is around. */
    private static final Set<String> GROUPS = Set.of("mstyle", "mfenced", "merror");

    private static final Set<String> ATTRIBUTES = Set.of(
            "stretchy",
            "accent",
            "accentunder",
            "fence",
            "separator",
            "form",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
            "width",
            "height",
            "depth",
            "linethickness",
            "displaystyle",
            "scriptlevel",
            "movablelimits",
            "largeop",
            "symmetric");
    private static final Map<Boolean, String> UPRIGHT = Map.of(true, " mathvariant=\"normal\"", false, "");

    private final StringBuilder out = new StringBuilder();

    static String write(Element math, String tex, boolean display) {
        var writer = new MathMl();
        writer.out.append(display ? "<math display=\"block\" alttext=\"" : "<math alttext=\"");
        Html.escape(tex, writer.out);
        writer.out.append("\">");
        writer.all(math.getChildNodes(), false);
        return writer.out.append("</math>").toString();
    }

    private void all(NodeList nodes, boolean upright) {
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                write(element, upright);
            } else if (nodes.item(i).getNodeType() == Node.TEXT_NODE) {
                Html.escape(nodes.item(i).getNodeValue(), out);
            }
        }
    }

    private void write(Element element, boolean upright) {
        var name = element.getLocalName();
        if (name.equals("mstyle") && element.getAttribute("mathvariant").equals("normal")) {
            upright(element);
        } else if (name.equals("mstyle") && element.getAttribute("mathvariant").equals("bold")) {
            bold(element);
        } else if (name.equals("mfenced")) {
            fenced(element, upright);
        } else if (GROUPS.contains(name)) {
            out.append("<mrow>");
            all(element.getChildNodes(), upright);
            out.append("</mrow>");
        } else if (ELEMENTS.contains(name)) {
            out.append('<').append(name);
            var letter =
                    name.equals("mi") && element.getTextContent().codePoints().count() == 1;
            out.append(UPRIGHT.get(
                    letter && (upright || element.getAttribute("mathvariant").equals("normal"))));
            attributes(element);
            out.append('>');
            all(element.getChildNodes(), upright);
            out.append("</").append(name).append('>');
        }
    }

    /** {@code \mathrm{FFN}} is one name, and an identifier of several letters is upright by itself. */
    private void upright(Element style) {
        var children = style.getChildNodes();
        var name = new StringBuilder();
        for (int i = 0; i < children.getLength(); i++) {
            if (!"mi".equals(children.item(i).getLocalName())) {
                out.append("<mrow>");
                all(children, true);
                out.append("</mrow>");
                return;
            }
            name.append(children.item(i).getTextContent());
        }
        out.append("<mi").append(UPRIGHT.get(name.length() == 1)).append('>');
        Html.escape(name.toString(), out);
        out.append("</mi>");
    }

    /** Bold letters are characters of their own (Unicode, Mathematical Alphanumeric Symbols). */
    private void bold(Element style) {
        out.append("<mi>");
        style.getTextContent().codePoints().forEach(c -> {
            if (c >= 'A' && c <= 'Z') {
                out.appendCodePoint(0x1D400 + c - 'A');
            } else if (c >= 'a' && c <= 'z') {
                out.appendCodePoint(0x1D41A + c - 'a');
            } else if (c >= '0' && c <= '9') {
                out.appendCodePoint(0x1D7CE + c - '0');
            } else {
                Html.escape(Character.toString(c), out);
            }
        });
        out.append("</mi>");
    }

    private void fenced(Element fenced, boolean upright) {
        out.append("<mrow>");
        fence(fenced.hasAttribute("open") ? fenced.getAttribute("open") : "(");
        var separators = fenced.hasAttribute("separators")
                ? fenced.getAttribute("separators").strip()
                : ",";
        var children = fenced.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (i > 0 && !separators.isEmpty()) {
                out.append("<mo>");
                Html.escape(separators.substring(0, 1), out);
                out.append("</mo>");
            }
            if (children.item(i) instanceof Element child) {
                write(child, upright);
            }
        }
        fence(fenced.hasAttribute("close") ? fenced.getAttribute("close") : ")");
        out.append("</mrow>");
    }

    private void fence(String sign) {
        if (!sign.isEmpty()) {
            out.append("<mo>");
            Html.escape(sign, out);
            out.append("</mo>");
        }
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (ATTRIBUTES.contains(attribute.getNodeName())) {
                out.append(' ').append(attribute.getNodeName()).append("=\"");
                Html.escape(attribute.getNodeValue(), out);
                out.append('"');
            }
        }
    }
}
