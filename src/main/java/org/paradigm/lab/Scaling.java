package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/**
 * More compute: how much of it for the model, how much for the text, and what it brings, by the published laws; and a law
 * fitted to runs that were made for it, one of which can be made again.
 */
final class Scaling implements LongLab {
    private static final double BILLION = 1e9;
    private static final int PLACES = 16;

    /** Of Kaplan et al. 2020: the loss falls with this power of each, where the other two are no bottleneck. */
    private static final Map<String, Double> POWERS = powers();

    private static Map<String, Double> powers() {
        var powers = new LinkedHashMap<String, Double>();
        powers.put("parameters", 0.076);
        powers.put("tokens", 0.095);
        powers.put("compute", 0.050);
        return powers;
    }

    private final Extrapolation own;
    private final FullAttention full;
    private final LiveRun live;

    /** @throws IllegalArgumentException where the card of the runs is not there */
    Scaling() {
        var runs = new Runs();
        own = new Extrapolation(runs);
        full = new FullAttention(runs);
        live = new LiveRun(runs);
    }

    @Override
    public String id() {
        return "scaling";
    }

    @Override
    public List<Setting> settings() {
        var all = new ArrayList<Setting>(List.of(
                new Setting.Choose(
                        "times",
                        say("times"),
                        Stream.of("10", "100", "1000", "10000")
                                .map(times -> new Setting.Pick(times, say("times.by", Integer.valueOf(times))))
                                .toList(),
                        "10"),
                new Setting.Real("parameters", say("start.parameters"), 0.01, 1000, 0.1, "10"),
                new Setting.Real("tokens", say("start.tokens"), 0.1, 100_000, 1, "200")));
        all.addAll(own.settings());
        all.add(new Setting.Whole("live", say("live"), 0, 100, 0));
        return all;
    }

    @Override
    public Map<String, Integer> constants() {
        return own.constants();
    }

    @Override
    public boolean isLong(Setup setup) {
        return setup.whole("live") > 0;
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        var measures = measures(setup.real("times"));
        own.measure(setup, measures);
        full.measure(measures);
        if (isLong(setup)) {
            live.measure(setup.whole("live"), measures, pace);
        }
        return measures;
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var times = setup.real("times");
        var start = new LossLaw.Split(setup.real("parameters") * BILLION, setup.real("tokens") * BILLION);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "said",
                setup.whole("times"),
                Digits.trim(Allocation.KAPLAN.parameters(times), 1),
                Digits.trim(Allocation.KAPLAN.tokens(times), 1),
                Digits.trim(Allocation.CURVES.parameters(times), 1),
                Digits.trim(Allocation.REFIT.parameters(times), 1),
                Digits.trim(Allocation.REFIT.tokens(times), 1))));
        pieces.add(growth(start, times));
        pieces.add(table(start, times));
        pieces.add(new Piece.Words(say("loss.said")));
        pieces.add(loss(times));
        pieces.addAll(own.show(setup, measures));
        pieces.addAll(full.show(measures));
        if (isLong(setup)) {
            pieces.addAll(live.show(measures));
        }
        return pieces;
    }

    private static LinkedHashMap<String, Double> measures(double times) {
        var measures = new LinkedHashMap<String, Double>();
        for (var allocation : Allocation.values()) {
            measures.put("parameters." + allocation.id(), allocation.parameters(times));
            measures.put("tokens." + allocation.id(), allocation.tokens(times));
        }
        POWERS.forEach((what, power) -> measures.put("loss." + what, 100 * Math.pow(times, -power)));
        return measures;
    }

    private Bilingual name(Allocation allocation) {
        return say("by." + allocation.id());
    }

    private Curves growth(LossLaw.Split start, double times) {
        var compute = IntStream.rangeClosed(0, PLACES)
                .mapToObj(place -> Math.pow(times, (double) place / PLACES))
                .toList();
        var series = Stream.of(Allocation.KAPLAN, Allocation.CURVES, Allocation.FORMULA, Allocation.REFIT)
                .map(allocation -> new Lines.Series(
                        name(allocation),
                        compute.stream()
                                .map(grown -> start.parameters() * allocation.parameters(grown))
                                .toList()))
                .toList();
        var flop = compute.stream().map(grown -> grown * start.flop()).toList();
        return new Curves(
                say("growth.title"),
                say(
                        "growth.summary",
                        Digits.count(start.parameters() * Allocation.KAPLAN.parameters(times)),
                        Digits.count(start.parameters() * Allocation.REFIT.parameters(times))),
                Plot.operations(say("operations"), flop.get(0), flop.get(PLACES)),
                Plot.sizes(
                        say("parameters"),
                        start.parameters(),
                        start.parameters() * Allocation.KAPLAN.parameters(times)),
                flop,
                flop.stream().map(value -> Bilingual.same(Digits.power(value))).toList(),
                series,
                false,
                Optional.empty());
    }

    private Piece.Table table(LossLaw.Split start, double times) {
        return new Piece.Table(
                say("table"),
                List.of(say("by"), say("parameters"), say("tokens"), say("ratio")),
                Stream.of(Allocation.values())
                        .map(allocation -> {
                            var grown = new LossLaw.Split(
                                    start.parameters() * allocation.parameters(times),
                                    start.tokens() * allocation.tokens(times));
                            return List.of(
                                    say("row", name(allocation), Digits.trim(allocation.exponent(), 2)),
                                    say(
                                            "grown",
                                            Digits.count(grown.parameters()),
                                            Digits.trim(allocation.parameters(times), 1)),
                                    say(
                                            "grown",
                                            Digits.count(grown.tokens()),
                                            Digits.trim(allocation.tokens(times), 1)),
                                    Bilingual.same(Digits.trim(grown.tokensPerParameter(), 1)));
                        })
                        .toList());
    }

    private Bars loss(double times) {
        return new Bars(
                say("loss.title", (int) times),
                say("loss.summary"),
                List.of(say("loss.left")),
                POWERS.entrySet().stream()
                        .map(entry -> Bars.row(
                                say("loss." + entry.getKey()), false, 100 * Math.pow(times, -entry.getValue())))
                        .toList(),
                100,
                "%");
    }
}
