package org.paradigm.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * One of several things that may happen. Either each stands for a range of one measure; or each is a measure itself, and
 * the greatest of them is what happened.
 *
 * @param measure what the ranges are of; empty where the greatest measure happens
 * @param expect the id of the option that the author of the file says will happen
 */
public record GuessedChoice(Optional<String> measure, List<Possible> options, String expect) implements Guess {
    private static final String FIELD = "choice";

    /**
     * @param from the least that this stands for; the option that happened is the first whose range holds the measure
     * @param to below this
     * @param feedback to someone who predicted it: if it did not happen, and if it did
     */
    public record Possible(String id, Bilingual text, double from, double to, Feedback feedback) {}

    public GuessedChoice {
        options = List.copyOf(options);
    }

    static GuessedChoice read(YamlNode node, Reading reading) {
        node.allow(Set.of("measure", "options", "expect"));
        var taken = new HashSet<String>();
        var list = node.need("options");
        var options = list.map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> possible(item, taken, reading))
                .toList();
        list.ifPresent(place -> Reading.atLeast(2, options, place, "选项", "options"));
        var expect = node.need("expect");
        expect.filter(value -> !taken.contains(value.text()))
                .ifPresent(value ->
                        value.problem("没有选项“" + value.text() + "”", "there is no option '" + value.text() + "'"));
        return new GuessedChoice(
                node.text("measure"), options, expect.map(YamlNode::text).orElse(""));
    }

    private static Possible possible(YamlNode item, Set<String> taken, Reading reading) {
        item.allow(Set.of("id", "text", "from", "to", "feedback", "misconception"));
        var id = Reading.id(item, taken);
        return new Possible(
                id,
                item.needBilingual("text"),
                bound(item, "from", Double.NEGATIVE_INFINITY),
                bound(item, "to", Double.POSITIVE_INFINITY),
                reading.needFeedback(item, "选项“" + id + "”", "option '" + id + "'"));
    }

    private static double bound(YamlNode item, String key, double otherwise) {
        var value = item.get(key);
        try {
            return value.map(text -> new BigDecimal(text.text()).doubleValue()).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            value.get().problem("“" + key + "”要是一个数", "'" + key + "' must be a number");
            return otherwise;
        }
    }

    /** The id of the option that happened; empty where the lab measures none of them. */
    public Optional<String> happened(Map<String, Double> measures) {
        if (measure.isEmpty()) {
            return options.stream()
                    .map(Possible::id)
                    .filter(measures::containsKey)
                    .max(Comparator.comparing(measures::get));
        }
        var measured = measures.get(measure.get());
        return options.stream()
                .filter(option -> measured != null && option.from() <= measured && measured < option.to())
                .map(Possible::id)
                .findFirst();
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.one(FIELD, options.stream().map(Possible::id).toList()));
    }

    @Override
    public boolean isComplete(Answer answer) {
        return answer.has(FIELD);
    }

    @Override
    public Draw draw(RandomGenerator random) {
        return Draw.PLAIN;
    }

    @Override
    public void check(YamlNode question, Map<String, Double> measures) {
        var node = question.get("choice").orElse(question);
        var wanted = measure.map(List::of)
                .orElseGet(() -> options.stream().map(Possible::id).toList());
        for (var name : wanted) {
            if (!measures.containsKey(name)) {
                node.problem(
                        "实验没有测量“" + name + "”；有的是：" + measures.keySet(),
                        "the lab does not measure '" + name + "'; it has: " + measures.keySet());
                return;
            }
        }
        var happened = happened(measures).orElse("?");
        if (!happened.equals(expect)) {
            var seen = wanted.stream()
                    .map(name -> name + " " + Guess.measured(measures, name))
                    .toList();
            node.get("expect")
                    .orElse(node)
                    .problem(
                            "期望的是“" + expect + "”，而实验的结果是“" + happened + "”（" + String.join("，", seen) + "）",
                            "expected is '" + expect + "', but what happens is '" + happened + "' ("
                                    + String.join(", ", seen) + ")");
        }
    }

    @Override
    public Optional<Foretold> compare(Answer answer, Map<String, Double> measures) {
        var happened = happened(measures);
        return options.stream()
                .filter(option -> happened.isPresent() && option.id().equals(answer.value(FIELD)))
                .map(option -> new Foretold(
                        option.id().equals(happened.get()) ? Foretold.Closeness.SAME : Foretold.Closeness.OTHER,
                        option.feedback().text()))
                .findFirst();
    }

    @Override
    public List<Bilingual> texts() {
        return options.stream().map(option -> option.feedback().text()).toList();
    }

    @Override
    public void writeTo(Map<String, Object> map) {
        var choice = new LinkedHashMap<String, Object>();
        measure.ifPresent(name -> choice.put("measure", name));
        var list = new ArrayList<Object>();
        for (var option : options) {
            var item = Written.item(option.id(), option.text());
            put(item, "from", option.from());
            put(item, "to", option.to());
            option.feedback().writeTo(item);
            list.add(item);
        }
        choice.put("options", list);
        choice.put("expect", expect);
        map.put("choice", choice);
    }

    private static void put(Map<String, Object> item, String key, double bound) {
        if (Double.isFinite(bound)) {
            item.put(key, GuessedNumber.plain(BigDecimal.valueOf(bound)));
        }
    }
}
