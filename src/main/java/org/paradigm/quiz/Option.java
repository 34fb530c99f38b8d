package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * An answer to choose.
 *
 * @param last stays at the end when the others are shuffled ({@code pin: last})
 */
public record Option(String id, Bilingual text, boolean correct, Feedback feedback, boolean last) {
    private static final Set<String> KEYS = Set.of("id", "text", "correct", "feedback", "misconception", "pin");

    static List<Option> readAll(YamlNode question, Reading reading) {
        var taken = new HashSet<String>();
        var list = question.need("options");
        var options = list.map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> read(item, taken, reading))
                .toList();
        list.ifPresent(node -> Reading.atLeast(2, options, node, "选项", "options"));
        if (!options.isEmpty() && options.stream().noneMatch(Option::correct)) {
            list.get()
                    .problem(
                            "没有正确选项；请给正确的那个写上 correct: true",
                            "no option is correct; give the right one 'correct: true'");
        }
        return options;
    }

    private static Option read(YamlNode node, Set<String> taken, Reading reading) {
        node.allow(KEYS);
        var id = Reading.id(node, taken);
        var correct = node.flag("correct", false);
        var pin = node.get("pin");
        pin.filter(value -> !value.text().equals("last"))
                .ifPresent(value -> value.problem("pin 只能是 last", "'pin' must be last"));
        var feedback = correct
                ? reading.feedback(node)
                : reading.needFeedback(node, "错误选项“" + id + "”", "wrong option '" + id + "'");
        return new Option(id, node.needBilingual("text"), correct, feedback, pin.isPresent());
    }

    /** A single choice has one right answer, no more. */
    static void onlyOne(List<Option> options, YamlNode question) {
        var correct = options.stream()
                .filter(Option::correct)
                .map(option -> "'" + option.id() + "'")
                .toList();
        if (correct.size() > 1) {
            var ids = String.join(", ", correct);
            question.get("options")
                    .orElse(question)
                    .problem(
                            "有" + correct.size() + "个正确选项（"
                                    + ids.replaceAll("'(.*?)'", "“$1”").replace(", ", "、") + "），只能有一个",
                            correct.size() + " options are correct (" + ids + "); there must be exactly one");
        }
    }

    /** The ids, shuffled among themselves except for those that stay at the end. */
    static List<String> order(List<Option> options, RandomGenerator random, boolean shuffle) {
        var free =
                options.stream().filter(option -> !option.last).map(Option::id).toList();
        var order = new ArrayList<>(shuffle ? Shuffle.of(free, random) : free);
        options.stream().filter(Option::last).map(Option::id).forEach(order::add);
        return order;
    }

    static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    /** What is said to someone who chose this, under the name that it is known by to the reader of the remark. */
    Remark remark(String target) {
        return correct ? Remark.right(target, feedback) : Remark.wrong(target, feedback);
    }

    Object written() {
        Map<String, Object> map = Written.item(id, text);
        if (correct) {
            map.put("correct", true);
        }
        feedback.writeTo(map);
        if (last) {
            map.put("pin", "last");
        }
        return map;
    }
}
