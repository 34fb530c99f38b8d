package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.paradigm.lesson.YamlNode;

/**
 * Things to put in order.
 *
 * @param items in the right order
 */
public record Ordering(About about, List<Step> items) implements Question {
    static final Set<String> KEYS = Set.of("items");

    public Ordering {
        items = List.copyOf(items);
    }

    static Ordering read(YamlNode node, About about, Reading reading) {
        return new Ordering(about, Step.readAll(node, reading));
    }

    @Override
    public String type() {
        return "ordering";
    }

    /** In the order in which they are shown. */
    public List<Step> items(Draw draw) {
        return draw.arrange("items", items, Step::id);
    }

    /** What can be chosen for each: {@code "1"} to {@code "n"}. */
    public List<String> positions() {
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(Integer::toString)
                .toList();
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

    /** Always another order than that of the file, which is the answer. */
    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        var right = items.stream().map(Step::id).toList();
        var shown = right;
        while (shown.equals(right) && Set.copyOf(right).size() > 1) {
            shown = Shuffle.of(right, random);
        }
        return Draw.of(Map.of("items", shown));
    }

    /**
     * Counts the pairs that stand in the right order, whatever is between them: all of them earn 1, half of them or
     * fewer, which is what chance achieves, earn 0 (Kendall's rank correlation, cut at 0).
     */
    @Override
    public Mark mark(Answer answer, Draw draw) {
        var places = places(answer);
        if (places.isEmpty()) {
            return Mark.NOTHING;
        }
        var pairs = 0;
        var kept = 0;
        for (var i = 0; i < items.size(); i++) {
            for (var j = i + 1; j < items.size(); j++) {
                pairs++;
                var before = places.get(items.get(i).id());
                var after = places.get(items.get(j).id());
                kept += before != null && after != null && before < after ? 1 : 0;
            }
        }
        return new Mark(pairs == 0 ? 0 : Math.max(0, 2.0 * kept / pairs - 1), remarks(places));
    }

    private Map<String, Integer> places(Answer answer) {
        var places = new HashMap<String, Integer>();
        for (var item : items) {
            var place = positions().indexOf(answer.value(item.id()));
            if (place >= 0) {
                places.put(item.id(), place);
            }
        }
        return places;
    }

    private List<Remark> remarks(Map<String, Integer> places) {
        var remarks = new ArrayList<Remark>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var place = places.get(item.id());
            if (place == null) {
                remarks.add(Remark.missed(item.id(), item.feedback()));
            } else {
                remarks.add(place == i ? Remark.right(item.id()) : Remark.wrong(item.id(), item.feedback()));
            }
        }
        return remarks;
    }

    /** In the right order. */
    @Override
    public List<Remark> remarks(Draw draw) {
        return items.stream()
                .map(item -> Remark.wrong(item.id(), item.feedback()))
                .toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("items", Written.list(items, Step::written));
        return map;
    }
}
