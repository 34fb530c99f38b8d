package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;

/** Rows, each to be given its partner. There may be more choices than partners, and a choice may be right twice. */
public record Matching(About about, List<Choice> choices, List<Row> rows) implements Question {
    static final Set<String> KEYS = Set.of("choices", "rows");

    public Matching {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    static Matching read(YamlNode node, About about, Reading reading) {
        var choices = Reading.choices(node, "choices");
        node.get("choices").ifPresent(list -> Reading.atLeast(2, choices, list, "选择", "choices"));
        var rows = Row.readAll(node, choices, reading);
        node.get("rows").ifPresent(list -> Reading.atLeast(2, rows, list, "行", "rows"));
        return new Matching(about, choices, rows);
    }

    @Override
    public String type() {
        return "matching";
    }

    /** In the order in which they are shown. */
    public List<Row> rows(Draw draw) {
        return draw.arrange("rows", rows, Row::id);
    }

    /** In the order in which they are shown. */
    public List<Choice> choices(Draw draw) {
        return draw.arrange("choices", choices, Choice::id);
    }

    @Override
    public List<Field> fields() {
        return Row.fields(rows, choices);
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        var left = rows.stream().map(Row::id).toList();
        var right = Row.ids(choices);
        return Draw.of(Map.of(
                "rows", shuffle ? Shuffle.of(left, random) : left,
                "choices", shuffle ? Shuffle.of(right, random) : right));
    }

    @Override
    public Mark mark(Answer answer, Draw draw) {
        return Row.mark(rows(draw), answer);
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return rows(draw).stream()
                .map(row -> Remark.wrong(row.id(), row.feedback()))
                .toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("choices", Written.list(choices, Choice::written));
        map.put("rows", Written.list(rows, Row::written));
        return map;
    }
}
