package org.paradigm.lab;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/**
 * The half of the lab smaller-more-data that is about runs made for it: networks of several sizes, each on as many words as a
 * fixed number of operations leaves it.
 */
final class OwnValley {
    private final Runs runs;
    private final double flop;
    /** By width: the split, and the excess between the runs to either side. */
    private final Map<LossLaw.Split, Double> sizes = new LinkedHashMap<>();

    OwnValley(Runs runs, double flop) {
        this.runs = runs;
        this.flop = flop;
        for (var width : runs.widths()) {
            var split =
                    LossLaw.Split.of(flop, runs.point(width, runs.data().get(0)).parameters());
            var excess = runs.excess(width, split.tokens());
            if (!Double.isNaN(excess)) {
                sizes.put(split, excess);
            }
        }
    }

    private Map.Entry<LossLaw.Split, Double> best() {
        return sizes.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    }

    private Map.Entry<LossLaw.Split, Double> end(boolean large) {
        Comparator<Map.Entry<LossLaw.Split, Double>> bySize =
                Comparator.comparingDouble(entry -> entry.getKey().parameters());
        return sizes.entrySet().stream().max(large ? bySize : bySize.reversed()).orElseThrow();
    }

    void measure(Map<String, Double> measures) {
        measures.put("own.best", best().getKey().parameters());
        measures.put("own.best-ratio", best().getKey().tokensPerParameter());
        measures.put("own.smallest-above", end(false).getValue() - best().getValue());
        measures.put("own.largest-above", end(true).getValue() - best().getValue());
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("smaller-more-data.own." + key, arguments);
    }

    List<Piece> pieces() {
        var best = best();
        var splits = List.copyOf(sizes.keySet());
        var parameters = splits.stream().map(LossLaw.Split::parameters).toList();
        var excess = List.copyOf(sizes.values());
        return List.of(
                new Piece.Words(say(
                        "said",
                        runs.seeds(),
                        Digits.power(flop),
                        Digits.count(best.getKey().parameters()),
                        Digits.count(best.getKey().tokens()),
                        Digits.trim(best.getKey().tokensPerParameter(), 0),
                        Digits.trim(end(false).getValue() - best.getValue(), 2),
                        Digits.trim(end(true).getValue() - best.getValue(), 2))),
                new Curves(
                        say("title", Digits.power(flop)),
                        say("summary", Digits.count(best.getKey().parameters())),
                        Plot.sizes(
                                Say.of("smaller-more-data.parameters"),
                                parameters.get(0),
                                parameters.get(parameters.size() - 1)),
                        Plot.losses(say("excess"), excess),
                        parameters,
                        splits.stream()
                                .map(split -> Say.of(
                                        "smaller-more-data.place",
                                        Digits.count(split.parameters()),
                                        Digits.count(split.tokens())))
                                .toList(),
                        List.of(new Lines.Series(say("runs"), excess)),
                        false,
                        Optional.of(best.getKey().parameters())));
    }
}
