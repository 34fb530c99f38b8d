package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/** Parts of a question as they stand in a file: maps, lists and texts. */
final class Written {
    private Written() {}

    static Map<String, Object> bilingual(Bilingual text) {
        var map = new LinkedHashMap<String, Object>();
        map.put("zh", text.zh());
        map.put("en", text.en());
        return map;
    }

    static <T> List<Object> list(List<T> things, Function<T, Object> written) {
        return things.stream().map(written).toList();
    }

    /** The texts that stand under a key, however deep. */
    static Stream<String> texts(Object written, String key) {
        if (written instanceof List<?> list) {
            return list.stream().flatMap(item -> texts(item, key));
        }
        if (written instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals(key) && entry.getValue() instanceof String text
                            ? Stream.of(text)
                            : texts(entry.getValue(), key));
        }
        return Stream.empty();
    }

    /** What every option, row and item begins with. */
    static Map<String, Object> item(String id, Bilingual text) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("text", bilingual(text));
        return map;
    }
}
