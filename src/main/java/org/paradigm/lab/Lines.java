package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;
import org.paradigm.transformer.Card;

/**
 * Curves over one axis. Told apart by colour, dash and mark.
 *
 * @param across what the axis is
 * @param x its places, ascending
 * @param most the upper end of the other axis, which begins at 0
 * @param unit of that one
 */
record Lines(
        Bilingual title,
        Bilingual summary,
        Bilingual across,
        List<Double> x,
        List<Series> series,
        double most,
        String unit)
        implements Piece.Chart {
    /** @param values one for each place; NaN leaves a gap */
    record Series(Bilingual label, List<Double> values) {
        /** From a card: the mean over the seeds of a figure for each place, in per cent. */
        static Series ofMeans(Bilingual label, Card card, List<Integer> places, IntFunction<String> figure) {
            return new Series(
                    label,
                    places.stream()
                            .map(place -> World.percent(
                                    card.figure(figure.apply(place)).mean()))
                            .toList());
        }
    }

    private static final int WIDTH = 420;
    private static final int LEFT = 44;
    private static final int RIGHT = 14;
    private static final int PLOT = 180;
    private static final int TICKS = 4;

    @Override
    public void draw(Html html, String id, Language language) {
        var top = 12 + 18 * ((series.size() + 1) / 2);
        Svg.open(html, id, WIDTH, top + PLOT + 42, this, language);
        for (int i = 0; i < series.size(); i++) {
            var left = LEFT + (i % 2) * (WIDTH - LEFT) / 2;
            var y = 10 + 18 * (i / 2);
            Svg.path(html, "curve-" + (i + 1), "M" + left + " " + y + "h26");
            mark(html, i, left + 13, y);
            Svg.text(html, "small", left + 33, y + 4, series.get(i).label().in(language));
        }
        for (int tick = 0; tick <= TICKS; tick++) {
            var y = top + PLOT - PLOT * tick / (double) TICKS;
            Svg.path(html, tick == 0 ? "line" : "line dash", Svg.points(LEFT, y, WIDTH - RIGHT, y));
            Svg.text(html, "end quiet small", LEFT - 6, y + 4, Digits.trim(most * tick / TICKS, 1) + unit);
        }
        for (int i = 0; i < x.size(); i++) {
            if (x.size() <= 12 || i % ((x.size() + 11) / 12) == 0) {
                Svg.text(html, "middle quiet small", x(i), top + PLOT + 16, Digits.trim(x.get(i), 2));
            }
        }
        Svg.text(html, "middle small", (LEFT + WIDTH - RIGHT) / 2.0, top + PLOT + 34, across.in(language));
        for (int i = 0; i < series.size(); i++) {
            curve(html, i, top);
        }
        html.close();
    }

    private double x(int place) {
        var first = x.get(0);
        var span = Math.max(1e-9, x.get(x.size() - 1) - first);
        return LEFT + 10 + (x.get(place) - first) / span * (WIDTH - LEFT - RIGHT - 20);
    }

    private void curve(Html html, int number, int top) {
        var path = new StringBuilder();
        var values = series.get(number).values();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isNaN()) {
                var y = top + PLOT - PLOT * Math.min(1, values.get(i) / most);
                path.append(path.isEmpty() || values.get(i - 1).isNaN() ? "M" : "L")
                        .append(Svg.at(x(i)))
                        .append(' ')
                        .append(Svg.at(y));
                mark(html, number, x(i), y);
            }
        }
        Svg.path(html, "curve-" + (number + 1), path.toString());
    }

    private static void mark(Html html, int number, double x, double y) {
        var kind = "mark-" + (number + 1);
        switch (number % 3) {
            case 0 ->
                html.open("circle", "class", kind, "cx", Svg.at(x), "cy", Svg.at(y), "r", "3.5")
                        .close();
            case 1 -> Svg.rect(html, kind, x - 3.2, y - 3.2, 6.4, 6.4);
            default -> Svg.path(html, kind, Svg.points(x, y - 4.5, x + 4.5, y + 3.5, x - 4.5, y + 3.5) + "Z");
        }
    }

    @Override
    public Table table() {
        var heads = new ArrayList<>(List.of(across));
        series.forEach(each -> heads.add(each.label()));
        var rows = new ArrayList<List<Bilingual>>();
        for (int i = 0; i < x.size(); i++) {
            var cells = new ArrayList<>(List.of(Bilingual.same(Digits.trim(x.get(i), 2))));
            for (var each : series) {
                var value = each.values().get(i);
                cells.add(Bilingual.same(value.isNaN() ? "–" : Digits.trim(value, 1) + unit));
            }
            rows.add(cells);
        }
        return new Table(title, heads, rows);
    }
}
