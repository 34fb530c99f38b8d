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
 * A smaller model on more data, at the same compute: by three published sets of parameters of one law; and what it costs to
 * train and to use models that reach the same loss. Beside them, networks that were trained for it.
 */
final class SmallerMoreData implements Lab {
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    private static final int PLACES = 24;
    /** Tokens for a parameter at the two ends of the picture. */
    private static final double MOST = 40_000;

    private static final double LEAST = 0.3;
    /** Differences below this are not to be believed: the fits differ by as much among themselves. */
    private static final double TELLING = 0.05;
    /** What a forward pass of one token costs for each parameter. */
    private static final double FLOP_SERVING = 2;

    private final Runs runs = new Runs();

    @Override
    public String id() {
        return "smaller-more-data";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Real("from", say("from"), 0.1, 2000, 0.1, "280"),
                new Setting.Real("to", say("to"), 0.1, 2000, 0.1, "70"),
                Setting.Choose.of(
                        "compute",
                        "smaller-more-data.compute",
                        "chinchilla",
                        "gopher",
                        "gpt-3",
                        "llama-3-405b",
                        "small"),
                new Setting.Real("served", say("served"), 0, 100_000, 1, "10"),
                Setting.Choose.of("small", "smaller-more-data.small", "3e10", "1e10", "1e11"));
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("sizes", runs.widths().size());
    }

    /** Operations of published trainings, 6 N D. */
    private static double flop(Setup setup) {
        return switch (setup.text("compute")) {
            case "chinchilla" -> 6 * 70e9 * 1.4e12;
            case "gopher" -> 6 * 280e9 * 300e9;
            case "gpt-3" -> 6 * 175e9 * 300e9;
            case "llama-3-405b" -> 6 * 405e9 * 15.6e12;
            default -> 1e21;
        };
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var flop = flop(setup);
        var from = LossLaw.Split.of(flop, setup.real("from") * BILLION);
        var to = LossLaw.Split.of(flop, setup.real("to") * BILLION);
        var bill = new ServingBill(LossLaw.EPOCH, to, setup.real("served") * TRILLION);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "splits",
                Digits.count(from.parameters()),
                Digits.count(from.tokens()),
                Digits.trim(from.tokensPerParameter(), 1),
                Digits.count(to.parameters()),
                Digits.count(to.tokens()),
                Digits.trim(to.tokensPerParameter(), 1))));
        pieces.add(new Piece.Words(say("sign." + sign(from, to))));
        pieces.add(valley(flop, to));
        pieces.add(best(flop));
        pieces.add(new Piece.Words(billed(bill)));
        pieces.add(bills(bill, to));
        var measures = measures(flop, from, to, bill);
        var own = new OwnValley(runs, Double.parseDouble(setup.text("small")));
        own.measure(measures);
        pieces.addAll(own.pieces());
        return new Outcome(measures, pieces);
    }

    /** What all three say of the change, or that they do not say the same. */
    private static String sign(LossLaw.Split from, LossLaw.Split to) {
        var changes = changes(from, to);
        if (changes.stream().allMatch(change -> Math.abs(change) < TELLING)) {
            return "flat";
        }
        if (changes.stream().allMatch(change -> change >= TELLING)) {
            return "rises";
        }
        return changes.stream().allMatch(change -> change <= -TELLING) ? "falls" : "differ";
    }

    private static List<Double> changes(LossLaw.Split from, LossLaw.Split to) {
        return Stream.of(LossLaw.values())
                .map(law -> law.loss(to) - law.loss(from))
                .toList();
    }

    private static LinkedHashMap<String, Double> measures(
            double flop, LossLaw.Split from, LossLaw.Split to, ServingBill bill) {
        var measures = new LinkedHashMap<String, Double>();
        for (var law : LossLaw.values()) {
            measures.put("change." + law.id(), law.loss(to) - law.loss(from));
            measures.put("above-best." + law.id(), law.excess(to));
            measures.put("best." + law.id(), law.best(flop).parameters() / BILLION);
            measures.put("best-ratio." + law.id(), law.best(flop).tokensPerParameter());
        }
        measures.put("tokens", to.tokens() / TRILLION);
        measures.put("ratio", to.tokensPerParameter());
        // serving costs as much as training did once 2 N T = 6 N D
        measures.put("even", 6 * to.tokens() / FLOP_SERVING / TRILLION);
        measures.put("cheapest", bill.cheapest().parameters() / BILLION);
        measures.put("cheapest-ratio", bill.cheapest().tokensPerParameter());
        return measures;
    }

    private Bilingual law(LossLaw law) {
        return say("law." + law.id());
    }

    private Curves valley(double flop, LossLaw.Split to) {
        var splits = IntStream.rangeClosed(0, PLACES)
                .mapToObj(place -> Math.sqrt(flop / 6 / MOST) * Math.pow(MOST / LEAST, place / 2.0 / PLACES))
                .map(parameters -> LossLaw.Split.of(flop, parameters))
                .toList();
        var series = Stream.of(LossLaw.values())
                .map(law -> new Lines.Series(
                        law(law), splits.stream().map(law::excess).toList()))
                .toList();
        var most = series.stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(value -> value)
                .max()
                .orElseThrow();
        var top = Stream.of(0.1, 0.2, 0.4, 0.8)
                .filter(value -> value >= most)
                .findFirst()
                .orElse(1.6);
        var sizes = splits.stream().map(LossLaw.Split::parameters).toList();
        return new Curves(
                say("valley.title", Digits.power(flop)),
                say(
                        "valley.summary",
                        Digits.count(LossLaw.PRINTED.best(flop).parameters()),
                        Digits.count(LossLaw.EPOCH.best(flop).parameters())),
                Plot.sizes(say("parameters"), sizes.get(0), sizes.get(PLACES)),
                Plot.plain(say("above"), top),
                sizes,
                splits.stream()
                        .map(split -> say("place", Digits.count(split.parameters()), Digits.count(split.tokens())))
                        .toList(),
                series,
                true,
                Optional.of(to.parameters()));
    }

    private Piece.Table best(double flop) {
        return new Piece.Table(
                say("best.title"),
                List.of(say("best.law"), say("best.parameters"), say("best.tokens"), say("best.ratio")),
                Stream.of(LossLaw.values())
                        .map(law -> {
                            var best = law.best(flop);
                            return List.of(
                                    law(law),
                                    Digits.count(best.parameters()),
                                    Digits.count(best.tokens()),
                                    Bilingual.same(Digits.trim(best.tokensPerParameter(), 0)));
                        })
                        .toList());
    }

    private Bilingual billed(ServingBill bill) {
        var cheapest = bill.cheapest();
        return say(
                "bill",
                Digits.count(bill.served()),
                Digits.power(bill.target().flop()),
                Digits.power(bill.serving(bill.target())),
                Digits.count(cheapest.parameters()),
                Digits.count(cheapest.tokens()),
                Digits.trim(cheapest.tokensPerParameter(), 0),
                Digits.trim(100 * bill.total(cheapest) / bill.total(bill.target()), 0) + "%");
    }

    private Curves bills(ServingBill bill, LossLaw.Split to) {
        var splits = bill.alternatives(PLACES);
        var series = List.of(
                new Lines.Series(
                        say("bills.both"), splits.stream().map(bill::total).toList()),
                new Lines.Series(
                        say("bills.training"),
                        splits.stream().map(LossLaw.Split::flop).toList()),
                new Lines.Series(
                        say("bills.serving"), splits.stream().map(bill::serving).toList()));
        var sizes = splits.stream().map(LossLaw.Split::parameters).toList();
        return new Curves(
                say("bills.title"),
                say("bills.summary", Digits.count(bill.cheapest().parameters())),
                Plot.sizes(say("parameters"), sizes.get(0), sizes.get(sizes.size() - 1)),
                Plot.powers(
                        say("operations"),
                        series.stream()
                                .flatMap(each -> each.values().stream())
                                .filter(value -> value > 0)
                                .toList()),
                sizes,
                splits.stream()
                        .map(split -> say("place", Digits.count(split.parameters()), Digits.count(split.tokens())))
                        .toList(),
                series,
                false,
                Optional.of(to.parameters()));
    }
}
