package org.paradigm.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.DOMOutputOptions;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.utilities.MessageFormatter;

/**
 * A formula as MathML Core. Its elements and attributes are written one by one from a list, so whatever TeX may ask for
 * (a link, a class), nothing but a formula comes out.
 *
 * @param mathml empty if the TeX is faulty
 * @param fault what is wrong, in English, or null
 */
record Tex(String mathml, String fault) {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 30;
    private static final Set<String> ELEMENTS = Set.of(
            "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mfrac", "msqrt", "mroot", "mstyle", "merror",
            "mpadded", "mphantom", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mtable",
            "mtr", "mtd", "mfenced");
    private static final Set<String> ATTRIBUTES = Set.of(
            "mathvariant", "stretchy", "accent", "accentunder", "fence", "separator", "form", "lspace", "rspace",
            "minsize", "maxsize", "width", "height", "depth", "linethickness", "displaystyle", "scriptlevel",
            "columnalign", "movablelimits", "largeop", "symmetric");
    private static final SnuggleEngine ENGINE = new SnuggleEngine();
    private static final Map<String, Tex> KNOWN = new ConcurrentHashMap<>();

    static Tex inline(String tex) {
        return remembered("$" + tex.strip() + "$");
    }

    static Tex display(String tex) {
        return remembered("\\[" + tex.strip() + "\\]");
    }

    /** A course says the same few formulas again and again, in two languages and in its quizzes. */
    private static Tex remembered(String input) {
        if (KNOWN.size() > 5_000) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(input, Tex::convert);
    }

    private static Tex convert(String input) {
        var display = input.startsWith("\\[");
        var tex = display ? input.substring(2, input.length() - 2) : input.substring(1, input.length() - 1);
        if (tex.length() > LONGEST || depth(tex) > DEEPEST) {
            return new Tex("", "the formula is too long or nested too deeply");
        }
        try {
            var session = ENGINE.createSession();
            session.parseInput(new SnuggleInput(input));
            var options = new DOMOutputOptions();
            options.setErrorOutputOptions(DOMOutputOptions.ErrorOutputOptions.NO_OUTPUT);
            var nodes = session.buildDOMSubtree(options);
            if (!session.getErrors().isEmpty()) {
                return new Tex("", MessageFormatter.getErrorMessage(session.getErrors().get(0)));
            }
            if (nodes == null || nodes.getLength() != 1 || !"math".equals(nodes.item(0).getLocalName())) {
                return new Tex("", "this is not one formula");
            }
            var out = new StringBuilder();
            write((Element) nodes.item(0), tex, display, out);
            return new Tex(out.toString(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from a String: cannot be
        } catch (RuntimeException e) {
            // SnuggleTeX answers some faulty input with an exception of its own making.
            return new Tex("", "TeX that cannot be read");
        }
    }

    private static int depth(String tex) {
        var depth = 0;
        var deepest = 0;
        for (var c : tex.toCharArray()) {
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        // Scripts and commands nest without braces too: x^\sqrt\sqrt…
        return Math.max(deepest, (int) tex.chars().filter(c -> c == '\\' || c == '^' || c == '_').count() / 8);
    }

    private static void write(Element element, String tex, boolean display, StringBuilder out) {
        var name = element.getLocalName();
        if (!ELEMENTS.contains(name)) {
            writeAll(element.getChildNodes(), out);
            return;
        }
        out.append('<').append(name);
        if (tex != null) {
            out.append(display ? " display=\"block\"" : "").append(" alttext=\"");
            Html.escape(tex, out);
            out.append('"');
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (ATTRIBUTES.contains(attribute.getNodeName())) {
                out.append(' ').append(attribute.getNodeName()).append("=\"");
                Html.escape(attribute.getNodeValue(), out);
                out.append('"');
            }
        }
        out.append('>');
        writeAll(element.getChildNodes(), out);
        out.append("</").append(name).append('>');
    }

    private static void writeAll(NodeList nodes, StringBuilder out) {
        for (int i = 0; i < nodes.getLength(); i++) {
            var node = nodes.item(i);
            if (node instanceof Element element) {
                write(element, null, false, out);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                Html.escape(node.getNodeValue(), out);
            }
        }
    }
}
