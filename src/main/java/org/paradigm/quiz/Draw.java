package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What chance decided for one question in one attempt. It is stored as it is, never as a seed.
 *
 * @param order ids in the order in which they are shown, by what they are: {@code options}, {@code rows},
 *     {@code choices}, {@code items}, or the id of a gap
 * @param values of a numeric question's variables, as they are written in the file
 */
public record Draw(Map<String, List<String>> order, Map<String, String> values) {
    /** Everything in the order of the file. */
    public static final Draw PLAIN = new Draw(Map.of(), Map.of());

    public Draw {
        var copy = new TreeMap<String, List<String>>();
        order.forEach((what, ids) -> copy.put(what, List.copyOf(ids)));
        order = Collections.unmodifiableMap(copy);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static Draw of(Map<String, List<String>> order) {
        return new Draw(order, Map.of());
    }

    /** In the drawn order; what the draw does not know follows in its own. */
    <T> List<T> arrange(String what, List<T> things, Function<T, String> id) {
        var ids = order.getOrDefault(what, List.of());
        var arranged = new ArrayList<>(things);
        arranged.sort((a, b) -> Integer.compare(place(ids, id.apply(a)), place(ids, id.apply(b))));
        return arranged;
    }

    private static int place(List<String> ids, String id) {
        var place = ids.indexOf(id);
        return place < 0 ? ids.size() : place;
    }

    /** {@code {"order":{"options":["b","a"]},"values":{"d":"768"}}} */
    public String json() {
        return Json.write(written());
    }

    Map<String, Object> written() {
        var map = new TreeMap<String, Object>();
        if (!order.isEmpty()) {
            map.put("order", order);
        }
        if (!values.isEmpty()) {
            map.put("values", values);
        }
        return map;
    }

    /** @throws IllegalArgumentException if this is not what {@link #json} writes */
    public static Draw parse(String json) {
        return read(Json.readMap(json));
    }

    static Draw read(Map<?, ?> map) {
        var order = map.containsKey("order") ? Strings.lists(map.get("order")) : Map.<String, List<String>>of();
        var values = map.containsKey("values") ? Strings.texts(map.get("values")) : Map.<String, String>of();
        return new Draw(order, values);
    }
}
