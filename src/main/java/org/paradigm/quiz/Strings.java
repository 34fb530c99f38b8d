package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read from JSON, as the texts it must consist of. Anything else is an {@link IllegalArgumentException}. */
final class Strings {
    private Strings() {}

    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A text is expected: " + value);
    }

    static List<String> list(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Strings::text).toList();
        }
        throw new IllegalArgumentException("A list is expected: " + value);
    }

    static Map<String, List<String>> lists(Object value) {
        var lists = new LinkedHashMap<String, List<String>>();
        map(value).forEach((key, list) -> lists.put(text(key), list(list)));
        return lists;
    }

    static Map<String, String> texts(Object value) {
        var texts = new LinkedHashMap<String, String>();
        map(value).forEach((key, entry) -> texts.put(text(key), text(entry)));
        return texts;
    }

    static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("An object is expected: " + value);
    }
}
