package org.paradigm.quiz;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paradigm.lesson.YamlNode;

/**
 * What quiz files are read against, and what all of them have in common: ids, feedback, places in lessons.
 *
 * @param misconceptions by id; empty when a version from the past is read, whose feedback is complete in itself
 * @param oracle that predictions are checked by; empty when a version from the past is read
 */
record Reading(Outline outline, Optional<Map<String, Misconception>> misconceptions, Optional<Oracle> oracle) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    /** Of a version that was checked when it was published. */
    static Reading ofThePast() {
        return new Reading(Outline.ofEverything(), Optional.empty(), Optional.empty());
    }

    /** The {@code id} of an option, a row, a question; reports a malformed one, and one that is already taken. */
    static String id(YamlNode node, Set<String> taken) {
        var value = node.need("id");
        if (value.isEmpty()) {
            return "";
        }
        var id = value.get().text();
        if (!ID.matcher(id).matches()) {
            value.get()
                    .problem(
                            "标识“" + id + "”只能由小写字母 a–z、数字和连字符组成",
                            "the id '" + id + "' may have only the letters a to z, digits and hyphens");
        } else if (!taken.add(id)) {
            value.get().problem("标识“" + id + "”出现了不止一次", "the id '" + id + "' is used more than once");
        }
        return id;
    }

    /** A list of things with an id and a text each. */
    static List<Choice> choices(YamlNode question, String key) {
        var taken = new HashSet<String>();
        return question.need(key).map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> {
                    item.allow(Set.of("id", "text"));
                    return new Choice(id(item, taken), item.needBilingual("text"));
                })
                .toList();
    }

    static void atLeast(int number, List<?> things, YamlNode node, String zh, String en) {
        if (number == 1 && things.isEmpty()) {
            node.problem("没有" + zh, "there are no " + en);
        } else if (things.size() < number) {
            node.problem(zh + "少于" + number + "个", "fewer than " + number + " " + en);
        }
    }

    static <E> String codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }

    /** What is said about a thing; its own words, or else those of the misconception that it names. */
    Feedback feedback(YamlNode node) {
        var id = node.text("misconception");
        var own = node.bilingual("feedback");
        if (id.isEmpty()) {
            return own.map(text -> new Feedback(text, Optional.empty())).orElse(Feedback.NONE);
        }
        var misconception = misconceptions.map(known -> known.get(id.get()));
        if (misconceptions.isPresent() && misconception.isEmpty()) {
            node.get("misconception")
                    .orElse(node)
                    .problem(
                            "没有误解“" + id.get() + "”；请对照 misconceptions.yaml",
                            "unknown misconception '" + id.get() + "'; see misconceptions.yaml");
        }
        return new Feedback(
                own.or(() -> misconception.map(Misconception::feedback)).orElse(Feedback.NONE.text()), id);
    }

    /** The same for something wrong that can be chosen: someone who chose it must learn more than that. */
    Feedback needFeedback(YamlNode node, String zh, String en) {
        if (node.get("feedback").isEmpty() && node.get("misconception").isEmpty()) {
            node.problem(
                    zh + "没有反馈；请写上 feedback，或指明 misconception",
                    en + " has no feedback; add 'feedback' or name a 'misconception'");
        }
        return feedback(node);
    }

    void checkLesson(YamlNode node, String lesson) {
        if (!outline.hasLesson(lesson)) {
            node.problem(
                    "课程没有课文“" + lesson + "”；请对照 course.yaml 的 lessons",
                    "the course has no lesson '" + lesson + "'; see 'lessons' in course.yaml");
        }
    }

    void checkSection(YamlNode node, Section section) {
        if (!outline.hasLesson(section.lesson())) {
            checkLesson(node, section.lesson());
        } else if (!outline.hasSection(section.lesson(), section.anchor())) {
            node.problem(
                    "课文“" + section.lesson() + "”没有小节“#" + section.anchor() + "”；请对照课文里标题的 {#…}",
                    "lesson '" + section.lesson() + "' has no section '#" + section.anchor()
                            + "'; see the {#…} of its headings");
        }
    }
}
