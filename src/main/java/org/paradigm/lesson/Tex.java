package org.paradigm.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.ac.ed.ph.snuggletex.DOMOutputOptions;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSnapshot;
import uk.ac.ed.ph.snuggletex.utilities.MessageFormatter;

/**
 * A formula in TeX, and the same as MathML.
 *
 * @param mathml empty if the TeX is faulty
 * @param fault what is wrong, in English, or null
 */
record Tex(String mathml, @Nullable String fault) {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 30;
    /**
     * What authors know from amsmath and SnuggleTeX does not; and a pair of braces around upright and bold, without which
     * SnuggleTeX styles all that follows too.
     */
    private static final String PREAMBLE = """
            \\newcommand{\\text}[1]{{\\textrm{#1}}}
            \\newcommand{\\upright}[1]{{\\mathrm{#1}}}
            \\newcommand{\\bold}[1]{{\\mathbf{#1}}}
            \\newcommand{\\operatorname}[1]{{\\mathrm{#1}}}
            """;

    /** A command that calls itself twice would keep SnuggleTeX busy for ever. */
    private static final Pattern DEFINES =
            Pattern.compile("\\\\(re|provide)?(new)?(command|environment)|\\\\[exg]?def");

    private static final Pattern UPRIGHT = Pattern.compile("\\\\mathrm(?![A-Za-z])");
    private static final Pattern BOLD = Pattern.compile("\\\\mathbf(?![A-Za-z])");

    private static final SnuggleSnapshot READY = ready();
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
        if (DEFINES.matcher(tex).find()) {
            return new Tex("", "formulas cannot define commands");
        }
        if (tex.length() > LONGEST || depth(tex) > DEEPEST) {
            return new Tex("", "the formula is too long or nested too deeply");
        }
        try {
            var session = READY.createSession();
            session.parseInput(
                    new SnuggleInput(BOLD.matcher(UPRIGHT.matcher(input).replaceAll("\\\\upright"))
                            .replaceAll("\\\\bold")));
            var options = new DOMOutputOptions();
            options.setMathVariantMapping(true); // MathML Core knows alphabets by their characters
            options.setErrorOutputOptions(DOMOutputOptions.ErrorOutputOptions.NO_OUTPUT);
            var nodes = session.buildDOMSubtree(options);
            if (!session.getErrors().isEmpty()) {
                return new Tex(
                        "", MessageFormatter.getErrorMessage(session.getErrors().get(0)));
            }
            if (nodes == null
                    || nodes.getLength() != 1
                    || !"math".equals(nodes.item(0).getLocalName())) {
                return new Tex("", "this is not one formula");
            }
            return new Tex(MathMl.write((Element) nodes.item(0), tex, display), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from a String: cannot be
        } catch (RuntimeException e) {
            // SnuggleTeX answers some faulty input with an exception of its own making.
            return new Tex("", "TeX that cannot be read");
        }
    }

    private static SnuggleSnapshot ready() {
        try {
            var session = new SnuggleEngine().createSession();
            session.parseInput(new SnuggleInput(PREAMBLE));
            return session.createSnapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return Math.max(
                deepest,
                (int) tex.chars().filter(c -> c == '\\' || c == '^' || c == '_').count() / 8);
    }
}
