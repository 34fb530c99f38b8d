package org.paradigm.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML while it is written. The writers escape every text and know every tag they write; then it all goes through the
 * OWASP sanitizer as if it came from a stranger. Formulas, which the sanitizer cannot judge, are left out until then and
 * come from {@link Tex}'s own list of elements.
 */
final class Html {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern HELD = Pattern.compile(OPEN + "(\\d{1,7})" + CLOSE);
    private static final Pattern NUMBER = Pattern.compile("&#(?:x([0-9a-fA-F]{1,5})|(\\d{1,6}));");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,80}( [a-z][a-z0-9-]{0,80})*");
    private static final Pattern LINK = Pattern.compile("#[A-Za-z0-9_-]+|/[\\w/#.-]*|https?://.+");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "br",
                    "hr",
                    "sup",
                    "a",
                    "small",
                    "b",
                    "span",
                    "cite",
                    "div",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("id", "class")
            .matching(NAME)
            .globally()
            .allowAttributes("lang")
            .matching(false, "zh-CN", "en")
            .globally()
            .allowAttributes("aria-label")
            .globally()
            .allowAttributes("aria-hidden")
            .matching(false, "true")
            .onElements("small")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "region", "group")
            .onElements("div")
            .allowAttributes("scope")
            .matching(false, "col", "row")
            .onElements("th")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("rel")
            .matching(false, "noopener")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .toFactory();

    private final StringBuilder text = new StringBuilder();
    private final List<String> held = new ArrayList<>();

    /** Markup: trusted as far as the sanitizer trusts it. */
    Html tag(String tag) {
        text.append(tag);
        return this;
    }

    /** What an author wrote. */
    Html text(String written) {
        escape(written, text);
        return this;
    }

    Html formula(String mathml) {
        text.append(OPEN).append(held.size()).append(CLOSE);
        held.add(mathml);
        return this;
    }

    int length() {
        return text.length();
    }

    char last() {
        return text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
    }

    String finish() {
        // The sanitizer breaks up double braces for the sake of template languages that are not in use here.
        var clean = unfold(POLICY.sanitize(text.toString()).replace("{<!-- -->{", "{{"));
        return HELD.matcher(clean).replaceAll(found -> {
            var number = Integer.parseInt(found.group(1));
            return number < held.size() ? Matcher.quoteReplacement(held.get(number)) : "";
        });
    }

    /** The sanitizer writes Chinese punctuation and some harmless signs as numbers, at up to eight bytes each. */
    private static String unfold(String clean) {
        return NUMBER.matcher(clean).replaceAll(found -> {
            var point = found.group(1) == null
                    ? Integer.parseInt(found.group(2), 10)
                    : Integer.parseInt(found.group(1), 16);
            var letter = point > 0xA0 && Character.isDefined(point) && point != OPEN && point != CLOSE;
            var harmless = letter || "'=@+".indexOf(point) >= 0;
            return Matcher.quoteReplacement(harmless ? Character.toString(point) : found.group());
        });
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // Ours, to mark where formulas go.
                case OPEN, CLOSE -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }
}
