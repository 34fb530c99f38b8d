package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/**
 * A number for each row and column, the darker the greater.
 *
 * @param rows top down
 * @param columns from the left; written slanting where they are long
 * @param values by row and column; NaN where there is none
 * @param least what the lightest stands for
 * @param most what the darkest stands for
 * @param unit written after each number in the table
 */
record HeatMap(
        Bilingual title,
        Bilingual summary,
        List<Bilingual> rows,
        List<Bilingual> columns,
        double[][] values,
        double least,
        double most,
        String unit)
        implements Piece.Chart {
    private static final int WIDTH = 420;
    private static final int STEPS = 10;
    private static final int TALLEST = 34;

    @Override
    public void draw(Html html, String id, Language language) {
        var left = 12
                + rows.stream()
                        .mapToDouble(row -> Svg.width(row.in(language)))
                        .max()
                        .orElse(0);
        var room = (WIDTH - left - 8) / columns.size();
        var slanting = columns.stream().anyMatch(column -> Svg.width(column.in(language)) > room - 4);
        // a slanting name reaches out over the columns after its own, and the last ones beyond the map
        var beyond = slanting ? 0.72 * Svg.width(columns.get(columns.size() - 1).in(language)) : 8;
        var cell = (WIDTH - left - beyond) / columns.size();
        var longest = columns.stream()
                .mapToDouble(column -> Svg.width(column.in(language)))
                .max()
                .orElse(0);
        var top = slanting ? 18 + 0.72 * longest : 22;
        var tall = Math.min(TALLEST, Math.max(16, cell));
        var bottom = top + rows.size() * tall;
        Svg.open(html, id, WIDTH, (int) (bottom + 38), this, language);
        for (int column = 0; column < columns.size(); column++) {
            head(html, columns.get(column).in(language), left + column * cell + cell / 2, top - 7, slanting);
        }
        for (int row = 0; row < rows.size(); row++) {
            var y = top + row * tall;
            Svg.text(html, "end", left - 7, y + tall / 2 + 4, rows.get(row).in(language));
            for (int column = 0; column < columns.size(); column++) {
                cell(html, values[row][column], left + column * cell, y, cell, tall);
            }
        }
        scale(html, left, bottom + 10);
        html.close();
    }

    private static void head(Html html, String text, double x, double y, boolean slanting) {
        if (slanting) {
            html.element("text", text, "transform", "translate(" + Svg.at(x) + " " + Svg.at(y) + ") rotate(-45)");
        } else {
            Svg.text(html, "middle", x, y, text);
        }
    }

    private void cell(Html html, double value, double x, double y, double width, double height) {
        if (Double.isNaN(value)) {
            return;
        }
        var step = step(value);
        Svg.rect(html, "heat-" + step, x + 0.5, y + 0.5, width - 1, height - 1);
        if (width >= 26) {
            Svg.text(
                    html,
                    (step > STEPS / 2 ? "on-heat" : "ink") + " middle small",
                    x + width / 2,
                    y + height / 2 + 4,
                    Digits.trim(value, width >= 40 ? 1 : 0));
        }
    }

    private int step(double value) {
        return (int) Math.round(Math.min(1, Math.max(0, (value - least) / (most - least))) * STEPS);
    }

    private void scale(Html html, double left, double y) {
        Svg.text(html, "end small quiet", left - 7, y + 10, Digits.trim(least, 1) + unit);
        for (int step = 0; step <= STEPS; step++) {
            Svg.rect(html, "heat-" + step, left + step * 11, y, 11, 11);
        }
        Svg.text(html, "small quiet", left + (STEPS + 1) * 11 + 7, y + 10, Digits.trim(most, 1) + unit);
    }

    @Override
    public Table table() {
        var heads = new ArrayList<>(List.of(Bilingual.same("")));
        heads.addAll(columns);
        var lines = new ArrayList<List<Bilingual>>();
        for (int row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<>(List.of(rows.get(row)));
            for (var value : values[row]) {
                cells.add(Bilingual.same(Double.isNaN(value) ? "–" : Digits.trim(value, 1) + unit));
            }
            lines.add(cells);
        }
        return new Table(title, heads, lines);
    }
}
