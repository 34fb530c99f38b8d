package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/**
 * From where to where: an arrow a row, over one scale from 0. Told apart by the way they point, and by colour.
 *
 * @param from what the ring at the beginning is
 * @param to what the head at the end is
 * @param most the end of the scale
 */
record Shifts(
        Bilingual title, Bilingual summary, Bilingual from, Bilingual to, List<Row> rows, double most, String unit)
        implements Piece.Chart {
    /** @param change what is known of it; a row without keeps its place */
    record Row(Bilingual label, Optional<Change> change, boolean marked) {}

    record Change(double from, double to) {
        double by() {
            return to - from;
        }
    }

    private static final int WIDTH = 420;
    private static final int STEP = 26;
    private static final int TOP = 34;
    private static final int NUMBER = 52;
    private static final int TICK = 20;
    /** Names of models are capitals for the most part, wider than letters are on average. */
    private static final double CAPITALS = 1.15;

    Shifts {
        rows = List.copyOf(rows);
    }

    @Override
    public void draw(Html html, String id, Language language) {
        var left = 16
                + CAPITALS
                        * rows.stream()
                                .mapToDouble(row -> Svg.width(row.label().in(language)))
                                .max()
                                .orElse(0);
        var bottom = TOP + rows.size() * STEP;
        Svg.open(html, id, WIDTH, bottom + 24, this, language);
        ring(html, 7, 12);
        Svg.text(html, "small", 16, 16, from.in(language));
        var second = 44 + Svg.width(from.in(language));
        head(html, "mark-2", second, 12, 1);
        Svg.text(html, "small", second + 9, 16, to.in(language));
        for (int tick = 0; tick <= most; tick += TICK) {
            var x = x(tick, left);
            Svg.path(html, tick == 0 ? "line" : "line dash", Svg.points(x, TOP - 6, x, bottom));
            Svg.text(html, "middle quiet small", x, bottom + 16, tick + unit);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(html, rows.get(i), left, TOP + i * STEP + STEP / 2.0 - 3, language);
        }
        html.close();
    }

    private double x(double value, double left) {
        return left + value / most * (WIDTH - left - NUMBER);
    }

    private void row(Html html, Row row, double left, double y, Language language) {
        Svg.text(
                html,
                row.marked() ? "end strong" : "end",
                left - 9,
                y + 4,
                row.label().in(language));
        if (row.change().isEmpty()) {
            Svg.text(html, "quiet", left + 6, y + 4, "?");
            return;
        }
        var change = row.change().get();
        var rises = change.by() >= 0;
        var begin = x(change.from(), left);
        var end = x(change.to(), left);
        Svg.path(html, rises ? "shaft-2" : "shaft-1", Svg.points(begin, y, end, y));
        ring(html, begin, y);
        head(html, rises ? "mark-2" : "mark-1", end, y, rises ? 1 : -1);
        Svg.text(html, "mono small", Math.max(begin, end) + 9, y + 4, signed(change.by()));
    }

    private static void ring(Html html, double x, double y) {
        html.open("circle", "class", "ring", "cx", Svg.at(x), "cy", Svg.at(y), "r", "3.5")
                .close();
    }

    private static void head(Html html, String kind, double x, double y, int way) {
        Svg.path(html, kind, Svg.points(x + 3 * way, y, x - 6 * way, y - 5, x - 6 * way, y + 5) + "Z");
    }

    static String signed(double change) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + String.format(Locale.ROOT, "%.1f", Math.abs(change));
    }

    @Override
    public Table table() {
        var lines = new ArrayList<List<Bilingual>>();
        for (var row : rows) {
            lines.add(List.of(
                    row.label(),
                    cell(row.change().map(change -> Digits.trim(change.from(), 1) + unit)),
                    cell(row.change().map(change -> Digits.trim(change.to(), 1) + unit)),
                    cell(row.change().map(change -> signed(change.by())))));
        }
        return new Table(title, List.of(Bilingual.same(""), from, to, Say.of("change")), lines);
    }

    private static Bilingual cell(Optional<String> text) {
        return Bilingual.same(text.orElse("?"));
    }
}
