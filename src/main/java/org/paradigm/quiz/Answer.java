package org.paradigm.quiz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a learner chose or wrote, by the names of the form's fields:
 *
 * <pre>
 * single, multiple   choice  → option ids
 * matrix, matching   row id  → column or choice id
 * ordering           item id → position, from "1"
 * numeric            value   → as typed
 * text               text    → as typed
 * cloze              gap id  → option id, or as typed
 * free               text    → as typed; rubric → ids of the points that the learner ticked
 * </pre>
 *
 * Two answers are equal when they say the same, whatever the order of their fields.
 */
public record Answer(Map<String, List<String>> fields) {
    public static final Answer EMPTY = new Answer(Map.of());

    public Answer {
        var filled = new TreeMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                filled.put(name, List.copyOf(values));
            }
        });
        fields = Collections.unmodifiableMap(filled);
    }

    /** From a form: fields and choices that the question does not have are dropped, long texts are cut. */
    public static Answer of(Question question, Map<String, List<String>> posted) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : question.fields()) {
            fields.put(field.name(), field.accept(posted.getOrDefault(field.name(), List.of())));
        }
        return new Answer(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether nothing that the question asks for is missing. */
    public boolean isComplete(Question question) {
        return question.isComplete(this);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** All values of a field; none if it was left empty. */
    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The value of a field that has one at most; {@code ""} if it was left empty. */
    public String value(String field) {
        return has(field) ? values(field).get(0) : "";
    }

    /** For a form: whether this box is ticked, this radio button chosen. */
    public boolean chose(String field, String value) {
        return values(field).contains(value);
    }

    /** {@code {"choice":["a","c"]}}: equal answers, equal text. */
    public String json() {
        return Json.write(fields);
    }

    /** @throws IllegalArgumentException if this is not what {@link #json} writes */
    public static Answer parse(String json) {
        return new Answer(Strings.lists(Json.readMap(json)));
    }
}
