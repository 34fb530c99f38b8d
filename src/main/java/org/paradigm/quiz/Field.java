package org.paradigm.quiz;

import java.util.List;

/**
 * A part of an answer, named as in the form that posts it.
 *
 * @param values what can be chosen; empty where a learner writes
 * @param many whether several may be chosen
 * @param limit of a text, in characters (code points); 0 where a learner chooses
 * @param needed whether an answer without it is incomplete
 */
public record Field(String name, List<String> values, boolean many, int limit, boolean needed) {
    private static final int LINE = 200;
    private static final int ESSAY = 4_000;

    static Field one(String name, List<String> values) {
        return new Field(name, List.copyOf(values), false, 0, true);
    }

    static Field many(String name, List<String> values) {
        return new Field(name, List.copyOf(values), true, 0, true);
    }

    static Field line(String name) {
        return new Field(name, List.of(), false, LINE, true);
    }

    static Field essay(String name) {
        return new Field(name, List.of(), false, ESSAY, true);
    }

    Field optional() {
        return new Field(name, values, many, limit, false);
    }

    /** What of the posted values is an answer: choices that exist, in their own order, or a text of fitting length. */
    List<String> accept(List<String> posted) {
        if (limit > 0) {
            var text = posted.isEmpty() ? "" : clean(posted.get(0));
            return text.isEmpty() ? List.of() : List.of(text);
        }
        var chosen = many
                ? values.stream().filter(posted::contains)
                : posted.stream().filter(values::contains).limit(1);
        return chosen.distinct().toList();
    }

    /** Browsers post line breaks as CR LF (HTML, form submission); other control characters nobody means to type. */
    private String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        var clean = new StringBuilder();
        lines.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(limit)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
