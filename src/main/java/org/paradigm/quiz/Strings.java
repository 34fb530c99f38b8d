package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read from JSON, as the texts it must consist of. Anything else is an {@link IllegalArgumentException}. */
final class Strings {
    private Strings() {}

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A text is expected: " + value);
    }

    static List<String> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Strings::text).toList();
        }
        throw new IllegalArgumentException("A list is expected: " + value);
    }

    static Map<String, List<String>> lists(@Nullable Object value) {
        var lists = new LinkedHashMap<String, List<String>>();
        map(value).forEach((key, list) -> lists.put(text(key), list(list)));
        return lists;
    }

    static Map<String, String> texts(@Nullable Object value) {
        var texts = new LinkedHashMap<String, String>();
        map(value).forEach((key, entry) -> texts.put(text(key), text(entry)));
        return texts;
    }

    static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("An object is expected: " + value);
    }
}
