package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/** Statements, each to be put into one of the same few columns: true or false, for instance. */
public record Matrix(About about, List<Choice> columns, List<Row> rows) implements Question {
    static final Set<String> KEYS = Set.of("columns", "rows");

    private static final List<Choice> TRUE_OR_FALSE =
            List.of(new Choice("true", new Bilingual("正确", "True")), new Choice("false", new Bilingual("错误", "False")));

    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Matrix read(YamlNode node, About about, Reading reading) {
        var columns = node.get("columns").isPresent() ? Reading.choices(node, "columns") : TRUE_OR_FALSE;
        node.get("columns").ifPresent(list -> Reading.atLeast(2, columns, list, "列", "columns"));
        var rows = Row.readAll(node, columns, reading);
        node.get("rows").ifPresent(list -> Reading.atLeast(2, rows, list, "行", "rows"));
        return new Matrix(about, columns, rows);
    }

    @Override
    public String type() {
        return "matrix";
    }

    /** In the order in which they are shown; columns keep theirs. */
    public List<Row> rows(Draw draw) {
        return draw.arrange("rows", rows, Row::id);
    }

    @Override
    public List<Field> fields() {
        return Row.fields(rows, columns);
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        var order = rows.stream().map(Row::id).toList();
        return Draw.of(Map.of("rows", shuffle ? Shuffle.of(order, random) : order));
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
        map.put("columns", Written.list(columns, Choice::written));
        map.put("rows", Written.list(rows, Row::written));
        return map;
    }
}
