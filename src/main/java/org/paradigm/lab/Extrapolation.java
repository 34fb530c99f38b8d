package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Patter;
import org.paradigm.transformer.PatterRun;

/** The half of the lab scaling that is about runs made for it: a law is fitted to some, and says what a larger one will do. */
final class Extrapolation {
    private static final double HUNDRED = 100;
    private static final int PLACES = 16;

    private final Runs runs;

    Extrapolation(Runs runs) {
        this.runs = runs;
    }

    Map<String, Integer> constants() {
        return Map.of(
                "layers", PatterRun.LAYERS,
                "window", PatterRun.WINDOW,
                "words", Patter.WORDS,
                "sizes", runs.widths().size(),
                "amounts", runs.data().size());
    }

    List<Setting> settings() {
        return List.of(
                Setting.Choose.of("sizes", "scaling.sizes", "all", "small", "large"),
                Setting.Choose.of("data", "scaling.data", "all", "little", "much"),
                Setting.Choose.of("larger", "scaling.larger", "covered", "uncovered"));
    }

    private static boolean isChosen(String which, int place, int of) {
        return switch (which) {
            case "small", "little" -> place < (of + 1) / 2;
            case "large", "much" -> place >= of / 2;
            default -> true;
        };
    }

    private boolean isChosen(Setup setup, int width, int data) {
        return isChosen(
                        setup.text("sizes"),
                        runs.widths().indexOf(width),
                        runs.widths().size())
                && isChosen(
                        setup.text("data"),
                        runs.data().indexOf(data),
                        runs.data().size());
    }

    private List<Runs.Point> chosen(Setup setup) {
        return runs.points()
                .filter(point -> isChosen(setup, point.width(), (int) point.data()))
                .toList();
    }

    void measure(Setup setup, Map<String, Double> measures) {
        var points = chosen(setup);
        var law = PowerLaw.fit(points);
        var larger = runs.larger();
        measures.put("a", law.a());
        measures.put("alpha", law.alpha());
        measures.put("b", law.b());
        measures.put("beta", law.beta());
        measures.put("rms", HUNDRED * law.rms(points));
        measures.put("foretold", law.excess(larger));
        measures.put("measured", larger.excess());
        measures.put("off", HUNDRED * law.off(larger));
        var inData = runs.widths().stream().map(this::inData).sorted().toList();
        var inSize = runs.data().stream().map(this::inSize).sorted().toList();
        measures.put("data-power.lowest", -inData.get(inData.size() - 1));
        measures.put("data-power.highest", -inData.get(0));
        measures.put("size-power.lowest", -inSize.get(inSize.size() - 1));
        measures.put("size-power.highest", -inSize.get(0));
    }

    private double inData(int width) {
        return PowerLaw.slope(
                runs.data().stream().map(Integer::doubleValue).toList(),
                runs.data().stream()
                        .map(data -> runs.point(width, data).excess())
                        .toList());
    }

    private double inSize(int data) {
        var points =
                runs.widths().stream().map(width -> runs.point(width, data)).toList();
        return PowerLaw.slope(
                points.stream().map(point -> (double) point.parameters()).toList(),
                points.stream().map(Runs.Point::excess).toList());
    }

    List<Piece> show(Setup setup, Map<String, Double> measures) {
        var law = new PowerLaw(measures.get("a"), measures.get("alpha"), measures.get("b"), measures.get("beta"));
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(
                say("own.said", chosen(setup).size(), runs.seeds(), Digits.trim(runs.floor(), 3), formula(law))));
        pieces.add(excess());
        pieces.add(residuals(setup, law));
        pieces.add(curves(setup, law));
        pieces.add(new Piece.Words(say(
                "own.drift",
                Digits.trim(measures.get("data-power.lowest"), 2),
                Digits.trim(measures.get("data-power.highest"), 2),
                Digits.trim(measures.get("size-power.lowest"), 2),
                Digits.trim(measures.get("size-power.highest"), 2))));
        pieces.addAll(larger(setup, measures));
        return pieces;
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("scaling." + key, arguments);
    }

    private static Bilingual formula(PowerLaw law) {
        return Bilingual.same(Digits.power(law.a()) + " / N^" + Digits.trim(law.alpha(), 2) + " + "
                + Digits.power(law.b()) + " / D^" + Digits.trim(law.beta(), 2));
    }

    private List<Bilingual> sizes() {
        return runs.widths().stream()
                .map(width -> Digits.count(runs.point(width, runs.data().get(0)).parameters()))
                .toList();
    }

    private List<Bilingual> amounts() {
        return runs.data().stream()
                .map(data -> Bilingual.same(Digits.trim(data / 1000.0, 0) + "k"))
                .toList();
    }

    private HeatMap excess() {
        var values = new double[runs.widths().size()][runs.data().size()];
        for (var row = 0; row < values.length; row++) {
            for (var column = 0; column < values[row].length; column++) {
                values[row][column] = HUNDRED
                        * runs.point(runs.widths().get(row), runs.data().get(column))
                                .excess();
            }
        }
        var last = values[values.length - 1];
        return new HeatMap(
                say("own.map"),
                say("own.map.summary", Digits.trim(values[0][0], 0), Digits.trim(last[last.length - 1], 0)),
                sizes(),
                amounts(),
                values,
                0,
                values[0][0],
                "");
    }

    /** Runs that were left out of the fit stand in brackets. */
    private Piece.Table residuals(Setup setup, PowerLaw law) {
        var heads = new ArrayList<>(List.of(say("own.sizes")));
        heads.addAll(amounts());
        var rows = new ArrayList<List<Bilingual>>();
        for (var width : runs.widths()) {
            var cells = new ArrayList<>(List.of(sizes().get(rows.size())));
            for (var data : runs.data()) {
                var off = signed(HUNDRED * law.off(runs.point(width, data)));
                cells.add(Bilingual.same(isChosen(setup, width, data) ? off : "(" + off + ")"));
            }
            rows.add(cells);
        }
        return new Piece.Table(say("own.residuals"), heads, rows);
    }

    private static String signed(double percent) {
        var digits = Digits.trim(Math.abs(percent), 0);
        return (digits.equals("0") ? "" : percent < 0 ? "−" : "+") + digits + "%";
    }

    /** Of the smallest and the largest size, as measured and by the law, over the data. */
    private Curves curves(Setup setup, PowerLaw law) {
        var larger = runs.larger();
        var from = runs.data().get(0).doubleValue();
        var x = IntStream.rangeClosed(0, PLACES)
                .mapToObj(place -> from * Math.pow(larger.data() / from, (double) place / PLACES))
                .toList();
        var widths = runs.widths();
        var series = new ArrayList<Lines.Series>();
        for (var width : List.of(widths.get(0), widths.get(widths.size() - 1))) {
            var name = Digits.count(runs.point(width, runs.data().get(0)).parameters());
            series.add(new Lines.Series(
                    say("own.measured", name),
                    x.stream().map(data -> runs.excess(width, data)).toList()));
            series.add(new Lines.Series(
                    say("own.law", name),
                    x.stream()
                            .map(data -> law.excess(
                                    runs.point(width, runs.data().get(0)).parameters(), data))
                            .toList()));
        }
        return new Curves(
                say("own.curves"),
                say("own.curves.summary"),
                Plot.sizes(say("own.data"), from, larger.data()),
                Plot.losses(
                        say("own.excess"),
                        series.stream()
                                .flatMap(each -> each.values().stream())
                                .filter(value -> !value.isNaN())
                                .toList()),
                x,
                x.stream().map(Digits::count).toList(),
                series,
                false,
                setup.text("larger").equals("uncovered") ? Optional.of((double) larger.data()) : Optional.empty());
    }

    private List<Piece> larger(Setup setup, Map<String, Double> measures) {
        var larger = runs.larger();
        var foretold = measures.get("foretold");
        var bar = Bars.row(say("own.foretold"), true, foretold);
        var most = foretold < 0.5 ? 0.5 : Math.ceil(foretold);
        if (setup.text("larger").equals("covered")) {
            var covered = say(
                    "own.larger.covered",
                    Digits.trim(foretold, 3),
                    Digits.count(larger.parameters()),
                    Digits.count(larger.data()));
            return List.of(new Piece.Words(covered), bars(List.of(bar), most));
        }
        var uncovered = say(
                "own.larger.uncovered",
                Digits.trim(foretold, 3),
                Digits.trim(larger.excess(), 3),
                signed(measures.get("off")),
                Digits.trim(runs.floor() + foretold, 2),
                Digits.trim(runs.floor() + larger.excess(), 2),
                signed(HUNDRED * (foretold - larger.excess()) / (runs.floor() + larger.excess())));
        return List.of(
                new Piece.Words(uncovered),
                bars(List.of(bar, Bars.row(say("own.measured.larger"), false, larger.excess())), most));
    }

    private static Bars bars(List<Bars.Row> rows, double most) {
        return new Bars(say("own.bars"), say("own.bars"), List.of(say("own.excess")), rows, most, "");
    }
}
