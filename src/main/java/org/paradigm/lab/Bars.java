package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/**
 * Horizontal bars, one under the other, each of one or several parts.
 *
 * @param series what the parts are; one for simple bars
 * @param most what a full bar stands for
 * @param unit written after each number: {@code %}
 */
record Bars(Bilingual title, Bilingual summary, List<Bilingual> series, List<Row> rows, double most, String unit)
        implements Piece.Chart {
    /** @param marked whether it is the one that the run is about */
    record Row(Bilingual label, List<Double> values, boolean marked) {}

    private static final int WIDTH = 420;
    private static final int THICK = 18;
    private static final int LEGEND = 30;

    /** The widest label that stands beside its bar; if one is wider, all stand above. */
    private static final int BESIDE = 130;

    /** For a number behind a simple bar. */
    private static final int NUMBER = 48;

    private static final List<String> PARTS = List.of("part-1", "part-2", "part-3", "part-4");

    Bars {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    static Row row(Bilingual label, boolean marked, Double... values) {
        return new Row(label, Arrays.asList(values), marked);
    }

    private boolean simple() {
        return series.size() == 1;
    }

    @Override
    public void draw(Html html, String id, Language language) {
        var widest = rows.stream()
                .mapToDouble(row -> Svg.width(row.label().in(language)))
                .max()
                .orElse(0);
        var left = simple() && widest <= BESIDE ? widest + 12 : 1;
        var step = left > 1 ? THICK + 8 : THICK + 28;
        var top = simple() ? 4 : LEGEND;
        Svg.open(html, id, WIDTH, top + rows.size() * step, this, language);
        if (!simple()) {
            legend(html, language);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(html, rows.get(i), left, top + i * step, language);
        }
        html.close();
    }

    private void legend(Html html, Language language) {
        var x = 1.0;
        for (int i = 0; i < series.size(); i++) {
            var name = series.get(i).in(language);
            Svg.rect(html, PARTS.get(i), x, 3, 13, 13);
            Svg.text(html, "ink", x + 19, 14, name);
            x += 40 + Svg.width(name);
        }
    }

    private void row(Html html, Row row, double left, int top, Language language) {
        var name = row.label().in(language);
        var y = top;
        if (left > 1) {
            Svg.text(html, row.marked() ? "end strong" : "end", left - 8, y + THICK - 4, name);
        } else {
            Svg.text(html, row.marked() ? "strong" : "ink", 1, y + 14, name);
            y += 20;
        }
        var full = WIDTH - left - 1 - (simple() && left > 1 ? NUMBER : 0);
        var x = left;
        for (int i = 0; i < row.values().size(); i++) {
            var width = Math.max(0, row.values().get(i)) / most * full;
            var part = simple() ? PARTS.get(row.marked() ? 0 : 1) : PARTS.get(i);
            Svg.rect(html, part, x, y, width, THICK);
            x += width;
        }
        if (left > 1) {
            Svg.text(html, "mono small", x + 6, y + THICK - 5, numbers(row) + unit);
        } else {
            Svg.text(html, "mono end", WIDTH - 1, y - 6, numbers(row) + (simple() ? unit : ""));
        }
    }

    private String numbers(Row row) {
        return row.values().stream().map(this::number).collect(Collectors.joining(" : "));
    }

    private String number(double value) {
        return Digits.trim(value, most < 1 ? 2 : 1);
    }

    @Override
    public Table table() {
        var heads = new ArrayList<>(List.of(Bilingual.same("")));
        heads.addAll(series);
        return new Table(
                title,
                heads,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<>(List.of(row.label()));
                            row.values().forEach(value -> cells.add(Bilingual.same(number(value) + unit)));
                            return List.copyOf(cells);
                        })
                        .toList());
    }
}
