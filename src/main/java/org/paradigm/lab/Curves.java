package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

/**
 * Smooth curves over one axis, each axis plain or logarithmic; between the lowest and the highest of them a band, where
 * they are several answers to one question.
 *
 * @param x places on the axis, ascending, in even steps of it
 * @param names of the places, for the table
 * @param here a place to point out
 */
record Curves(
        Bilingual title,
        Bilingual summary,
        Axis across,
        Axis up,
        List<Double> x,
        List<Bilingual> names,
        List<Lines.Series> series,
        boolean band,
        Optional<Double> here)
        implements Piece.Chart {
    /** @param decimals of the values in the table; 0 where they are logarithmic writes them as powers of ten */
    record Axis(Bilingual label, double from, double to, boolean logarithmic, List<Tick> ticks, int decimals) {
        /** From 0 for the beginning to 1 for the end. */
        double at(double value) {
            return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        }
    }

    record Tick(double value, Bilingual text) {}

    private static final int WIDTH = 420;
    private static final int LEFT = 52;
    private static final int RIGHT = 14;
    private static final int PLOT = 200;

    @Override
    public void draw(Html html, String id, Language language) {
        var top = 30 + 18 * ((series.size() + 1) / 2);
        Svg.open(html, id, WIDTH, top + PLOT + 42, this, language);
        for (int i = 0; i < series.size(); i++) {
            var left = LEFT + (i % 2) * (WIDTH - LEFT) / 2;
            var y = 10 + 18 * (i / 2);
            Svg.path(html, "curve-" + (i + 1), "M" + left + " " + y + "h26");
            Svg.text(html, "small", left + 33, y + 4, series.get(i).label().in(language));
        }
        Svg.text(html, "quiet small", 1, top - 10, up.label().in(language));
        for (var tick : up.ticks()) {
            var y = y(tick.value(), top);
            Svg.path(html, "line dash", Svg.points(LEFT, y, WIDTH - RIGHT, y));
            Svg.text(html, "end quiet small", LEFT - 6, y + 4, tick.text().in(language));
        }
        Svg.path(html, "line", Svg.points(LEFT, top + PLOT, WIDTH - RIGHT, top + PLOT));
        for (var tick : across.ticks()) {
            Svg.text(
                    html,
                    "middle quiet small",
                    x(tick.value()),
                    top + PLOT + 16,
                    tick.text().in(language));
        }
        Svg.text(
                html,
                "middle small",
                (LEFT + WIDTH - RIGHT) / 2.0,
                top + PLOT + 34,
                across.label().in(language));
        if (band) {
            band(html, top);
        }
        here.filter(value -> value >= across.from() && value <= across.to())
                .ifPresent(value -> Svg.path(html, "pointer", Svg.points(x(value), top, x(value), top + PLOT)));
        for (int i = 0; i < series.size(); i++) {
            Svg.path(html, "curve-" + (i + 1), curve(series.get(i).values(), top));
        }
        html.close();
    }

    private double x(double value) {
        return LEFT + across.at(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value, int top) {
        return top + PLOT - Math.max(0, Math.min(1, up.at(value))) * PLOT;
    }

    /** What lies above the picture is left out. */
    private boolean isShown(double value) {
        return !Double.isNaN(value) && value <= up.to() && (!up.logarithmic() || value >= up.from());
    }

    private String curve(List<Double> values, int top) {
        var path = new StringBuilder();
        var pen = "M";
        for (int i = 0; i < values.size(); i++) {
            var shown = isShown(values.get(i));
            if (shown) {
                path.append(pen).append(Svg.at(x(x.get(i)))).append(' ').append(Svg.at(y(values.get(i), top)));
            }
            pen = shown ? "L" : "M";
        }
        return path.toString();
    }

    private void band(Html html, int top) {
        var over = new ArrayList<String>();
        var under = new ArrayList<String>();
        for (int i = 0; i < x.size(); i++) {
            var place = i;
            var here = series.stream()
                    .mapToDouble(each -> each.values().get(place))
                    .filter(value -> !Double.isNaN(value))
                    .summaryStatistics();
            if (here.getCount() > 0) {
                over.add(Svg.at(x(x.get(i))) + " " + Svg.at(y(here.getMax(), top)));
                under.add(0, Svg.at(x(x.get(i))) + " " + Svg.at(y(here.getMin(), top)));
            }
        }
        Svg.path(html, "band", Stream.concat(over.stream(), under.stream()).collect(Collectors.joining("L", "M", "Z")));
    }

    @Override
    public Table table() {
        var heads = new ArrayList<>(List.of(across.label()));
        series.forEach(each -> heads.add(each.label()));
        var rows = new ArrayList<List<Bilingual>>();
        for (int i = 0; i < x.size(); i++) {
            var cells = new ArrayList<>(List.of(names.get(i)));
            for (var each : series) {
                var value = each.values().get(i);
                cells.add(
                        value.isNaN()
                                ? Bilingual.same("–")
                                : up.logarithmic() && up.decimals() == 0
                                        ? Bilingual.same(Digits.power(value))
                                        : Bilingual.same(Digits.trim(value, up.decimals())));
            }
            rows.add(cells);
        }
        return new Table(title, heads, rows);
    }
}
