package org.paradigm.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paradigm.lesson.YamlNode;

/** Wrong words that learners are known to write. */
public record Slip(List<String> accept, Feedback feedback) {
    private static final Set<String> KEYS = Set.of("accept", "feedback", "misconception");

    public Slip {
        accept = List.copyOf(accept);
    }

    static Slip read(YamlNode node, Reading reading) {
        node.allow(KEYS);
        var accept = node.need("accept").map(YamlNode::items).orElse(List.of()).stream()
                .map(YamlNode::text)
                .toList();
        var first = accept.isEmpty() ? "" : accept.get(0);
        return new Slip(accept, reading.needFeedback(node, "错误答案“" + first + "”", "mistake '" + first + "'"));
    }

    Object written() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("accept", accept);
        feedback.writeTo(map);
        return map;
    }
}
