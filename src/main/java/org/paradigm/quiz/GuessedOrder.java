package org.paradigm.quiz;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * An order of measures, the greatest first.
 *
 * @param items each the name of a measure, and what it is for a reader
 * @param expect the order that the author of the file says will be measured
 * @param same said to who predicted that order
 * @param other said to everybody else
 */
public record GuessedOrder(List<Choice> items, List<String> expect, Bilingual same, Bilingual other) implements Guess {
    public GuessedOrder {
        items = List.copyOf(items);
        expect = List.copyOf(expect);
    }

    static GuessedOrder read(YamlNode node) {
        node.allow(Set.of("items", "expect", "same", "other"));
        var items = Reading.choices(node, "items");
        node.get("items").ifPresent(list -> Reading.atLeast(3, items, list, "待排的条目", "items"));
        var expect = node.need("expect").map(YamlNode::items).orElse(List.of()).stream()
                .map(YamlNode::text)
                .toList();
        if (!new HashSet<>(expect).equals(new HashSet<>(Row.ids(items))) || expect.size() != items.size()) {
            node.get("expect").orElse(node).problem("expect 要把每个条目各写一次", "'expect' must name each of the items once");
        }
        return new GuessedOrder(items, expect, node.needBilingual("same"), node.needBilingual("other"));
    }

    /** {@code "1"} to {@code "n"} */
    public List<String> positions() {
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The ids, the greatest measure first; empty where one of them is not measured. */
    public List<String> happened(Map<String, Double> measures) {
        if (!measures.keySet().containsAll(Row.ids(items))) {
            return List.of();
        }
        return Row.ids(items).stream()
                .sorted(Comparator.comparing((String id) -> measures.get(id)).reversed())
                .toList();
    }

    /** In the order in which they are shown. */
    public List<Choice> items(Draw draw) {
        return draw.arrange("items", items, Choice::id);
    }

    @Override
    public List<Field> fields() {
        return items.stream().map(item -> Field.one(item.id(), positions())).toList();
    }

    /** Each place must be taken once. */
    @Override
    public boolean isComplete(Answer answer) {
        var taken = new HashSet<String>();
        return items.stream().allMatch(item -> answer.has(item.id()) && taken.add(answer.value(item.id())));
    }

    @Override
    public Draw draw(RandomGenerator random) {
        return Draw.of(Map.of("items", Shuffle.of(Row.ids(items), random)));
    }

    @Override
    public void check(YamlNode question, Map<String, Double> measures) {
        var node = question.get("order").orElse(question);
        for (var item : items) {
            if (!measures.containsKey(item.id())) {
                node.problem(
                        "实验没有测量“" + item.id() + "”；有的是：" + measures.keySet(),
                        "the lab does not measure '" + item.id() + "'; it has: " + measures.keySet());
                return;
            }
        }
        var happened = happened(measures);
        if (!happened.equals(expect)) {
            var seen = happened.stream()
                    .map(id -> id + " " + Guess.measured(measures, id))
                    .toList();
            node.get("expect")
                    .orElse(node)
                    .problem(
                            "实验的结果是另一个顺序：" + String.join("、", seen),
                            "the lab measures another order: " + String.join(", ", seen));
        }
    }

    @Override
    public Optional<Foretold> compare(Answer answer, Map<String, Double> measures) {
        var happened = happened(measures);
        if (answer.isEmpty() || happened.isEmpty()) {
            return Optional.empty();
        }
        var places = IntStream.range(0, happened.size())
                .filter(place -> answer.chose(happened.get(place), String.valueOf(place + 1)))
                .count();
        if (places == happened.size()) {
            return Optional.of(new Foretold(Foretold.Closeness.SAME, same));
        }
        return Optional.of(new Foretold(
                2 * places >= happened.size() ? Foretold.Closeness.NEAR : Foretold.Closeness.OTHER, other));
    }

    @Override
    public List<Bilingual> texts() {
        return List.of(same, other);
    }

    @Override
    public void writeTo(Map<String, Object> map) {
        var order = new LinkedHashMap<String, Object>();
        order.put("items", Written.list(items, Choice::written));
        order.put("expect", expect);
        order.put("same", Written.bilingual(same));
        order.put("other", Written.bilingual(other));
        map.put("order", order);
    }
}
