package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259), strictly: no duplicate keys, nothing after the end, no more than a few levels. Maps keep their
 * order; whole numbers become {@link Long}, others {@link Double}.
 */
final class Json {
    private static final int DEPTH = 32;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with the place, when it is not JSON */
    static Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("something after the end");
        }
        return value;
    }

    private Object value() {
        space();
        if (++depth > DEPTH) {
            throw wrong("more than " + DEPTH + " levels");
        }
        var value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        var map = new LinkedHashMap<String, Object>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return map;
        }
        while (true) {
            space();
            var key = string();
            space();
            expect(':');
            if (map.containsKey(key)) {
                throw wrong("the key \"" + key + "\" twice");
            }
            map.put(key, value());
            space();
            if (peek() == '}') {
                at++;
                return map;
            }
            expect(',');
        }
    }

    private List<Object> array() {
        var list = new ArrayList<Object>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value());
            space();
            if (peek() == ']') {
                at++;
                return list;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (true) {
            var c = peek();
            at++;
            if (c == '"') {
                return string.toString();
            } else if (c < 0x20) {
                throw wrong("a control character in a string");
            } else if (c == '\\') {
                string.append(escaped());
            } else {
                string.append(c);
            }
        }
    }

    private char escaped() {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                var code = 0;
                for (var i = 0; i < 4; i++, at++) {
                    var digit = peek() > 'f' ? -1 : Character.digit(peek(), 16);
                    if (digit < 0) {
                        throw wrong("no four hexadecimal digits");
                    }
                    code = code << 4 | digit;
                }
                yield (char) code;
            }
            default -> throw wrong("an unknown escape");
        };
    }

    private Object number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?")) {
            at = from;
            throw wrong("no value");
        }
        if (number.matches("-?[0-9]+")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("the end");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + peek() + "' where '" + c + "' belongs");
        }
        at++;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not JSON: " + what + " at character " + at);
    }

    /** A value as text: maps and lists of maps over several lines, everything else on one. */
    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out, "\n");
        return out.append('\n').toString();
    }

    /** The same on a single line. */
    static String compact(Object value) {
        var out = new StringBuilder();
        write(value, out, null);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out, String line) {
        if (value instanceof Map<?, ?> map) {
            var separator = "{";
            for (var entry : map.entrySet()) {
                out.append(separator).append(line == null ? "" : line + "  ");
                quote((String) entry.getKey(), out);
                out.append(line == null ? ":" : ": ");
                write(entry.getValue(), out, line == null ? null : line + "  ");
                separator = ",";
            }
            out.append(map.isEmpty() ? "{" : line == null ? "" : line).append('}');
        } else if (value instanceof List<?> list) {
            var deep = line != null && list.stream().anyMatch(Map.class::isInstance);
            var separator = "[";
            for (var item : list) {
                out.append(separator).append(deep ? line + "  " : separator.equals("[") || line == null ? "" : " ");
                write(item, out, deep ? line + "  " : null);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[" : deep ? line : "").append(']');
        } else if (value instanceof String string) {
            quote(string, out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("Not a value of JSON: " + value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (var c : string.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
