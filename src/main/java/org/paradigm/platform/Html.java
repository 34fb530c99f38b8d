package org.paradigm.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML that is written rather than laid out in a page: what repeats too often, or differs too much from case to case.
 *
 * <pre>html.open("p", "class", "stem").text("1 &lt; 2").close()  →  &lt;p class="stem"&gt;1 &amp;lt; 2&lt;/p&gt;</pre>
 */
public final class Html {
    private static final Set<String> VOID = Set.of("input", "br", "hr", "img");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes name, value, name, value, …; null leaves the attribute out, an empty value writes its name alone
     */
    public Html open(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]);
                var value = attributes[i + 1].toString();
                if (!value.isEmpty() || attributes[i].equals("value")) {
                    out.append("=\"");
                    escape(value);
                    out.append('"');
                }
            }
        }
        out.append('>');
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    /** Ends the innermost element. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the innermost elements. */
    public Html close(int elements) {
        for (int i = 0; i < elements; i++) {
            close();
        }
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** HTML that is known to be safe. */
    public Html raw(String html) {
        out.append(html);
        return this;
    }

    /** An element with nothing but text. */
    public Html element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
