package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.Set;
import org.paradigm.lesson.YamlNode;

/** A wrong number that a known error leads to. */
public record Mistake(Formula value, Feedback feedback) {
    private static final Set<String> KEYS = Set.of("value", "feedback", "misconception");

    static Mistake read(YamlNode node, Reading reading) {
        node.allow(KEYS);
        var value = node.need("value").map(YamlNode::text).orElse("0");
        return new Mistake(
                new Formula(value), reading.needFeedback(node, "错误数值“" + value + "”", "mistake '" + value + "'"));
    }

    Object written() {
        var map = new LinkedHashMap<String, Object>();
        map.put("value", value.text());
        feedback.writeTo(map);
        return map;
    }
}
