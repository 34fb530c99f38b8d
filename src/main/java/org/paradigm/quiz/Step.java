package org.paradigm.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/** Something that has its place in an order. */
public record Step(String id, Bilingual text, Feedback feedback) {
    private static final Set<String> KEYS = Set.of("id", "text", "feedback");

    static List<Step> readAll(YamlNode question, Reading reading) {
        var taken = new HashSet<String>();
        var list = question.need("items");
        var steps = list.map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> {
                    item.allow(KEYS);
                    return new Step(Reading.id(item, taken), item.needBilingual("text"), reading.feedback(item));
                })
                .toList();
        // Two can only be shown in the other order, which tells the answer.
        list.ifPresent(node -> Reading.atLeast(3, steps, node, "待排的条目", "items"));
        return steps;
    }

    Object written() {
        var map = Written.item(id, text);
        feedback.writeTo(map);
        return map;
    }
}
