package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON (RFC 8259) with a single way of writing each value, so that equal content has an equal hash: keys sorted, no
 * spaces. Knows maps, lists, texts, whole numbers and truth values. Everything that it writes is YAML too.
 */
final class Json {
    private static final int DEPTH = 32;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, entry) -> sorted.put((String) key, entry));
            var separator = '{';
            for (var entry : sorted.entrySet()) {
                out.append(separator);
                quote(entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ',';
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            var separator = '[';
            for (var item : list) {
                out.append(separator);
                write(item, out);
                separator = ',';
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, out);
        } else if (value instanceof Integer || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("Not a value that is written as JSON: " + value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        string.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                // PostgreSQL's jsonb takes neither NUL nor half a surrogate pair.
                out.append('\ufffd');
            } else if (c == '\n') {
                out.append("\\n");
            } else if (unseen(c)) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        out.append('"');
    }

    /** What YAML 1.2 (5.1) does not take as it is, and what some editors take for the end of a line. */
    private static boolean unseen(int c) {
        return c < 0x20
                || c >= 0x7f && c <= 0x9f
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || c == 0xfffe
                || c == 0xffff;
    }

    /** @throws IllegalArgumentException for anything but a single value of the kinds that are written here */
    static Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.fault("the end");
        }
        return value;
    }

    static Map<?, ?> readMap(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("A JSON object is expected: " + text);
    }

    private Object value() {
        space();
        var c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '{' || c == '[') {
            if (++depth > DEPTH) {
                throw fault("less depth");
            }
            Object value = c == '{' ? map() : list();
            depth--;
            return value;
        }
        if (c == '"') {
            return string();
        }
        for (var word : List.of("true", "false")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return Boolean.valueOf(word);
            }
        }
        return number();
    }

    private Map<String, Object> map() {
        var map = new TreeMap<String, Object>();
        at++;
        if (next('}')) {
            return map;
        }
        do {
            space();
            var key = string();
            need(':');
            map.put(key, value());
        } while (next(','));
        need('}');
        return map;
    }

    private List<Object> list() {
        var list = new ArrayList<Object>();
        at++;
        if (next(']')) {
            return list;
        }
        do {
            list.add(value());
        } while (next(','));
        need(']');
        return list;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw fault("a string");
        }
        var string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw fault("the end of a string");
    }

    private char escaped() {
        at++;
        var c = at < text.length() ? text.charAt(at) : ' ';
        if (c == 'u' && at + 4 < text.length()) {
            var code = Integer.parseInt(text, at + 1, at + 5, 16);
            at += 4;
            return (char) code;
        }
        var which = "\"\\/bfnrt".indexOf(c);
        if (which < 0) {
            throw fault("an escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(which);
    }

    private Integer number() {
        var start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Integer.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw fault("a value");
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean next(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char c) {
        if (!next(c)) {
            throw fault("'" + c + "'");
        }
    }

    private IllegalArgumentException fault(String expected) {
        return new IllegalArgumentException("JSON: " + expected + " is expected at character " + at);
    }
}
