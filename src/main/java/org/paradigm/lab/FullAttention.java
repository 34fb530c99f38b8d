package org.paradigm.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/** Some of the sizes of {@link Runs} with attention that sees all words: what the others were spared. */
final class FullAttention {
    private final Runs runs;

    FullAttention(Runs runs) {
        this.runs = runs;
    }

    private int large() {
        return runs.fullWidths().get(runs.fullWidths().size() - 1);
    }

    private int little() {
        return runs.data().get(0);
    }

    private int much() {
        return runs.data().get(runs.data().size() - 1);
    }

    /** What the largest of them makes of the least and of the most text. */
    void measure(Map<String, Double> measures) {
        measures.put("full.little", runs.full(large(), little()).excess());
        measures.put("full.much", runs.full(large(), much()).excess());
    }

    List<Piece> show(Map<String, Double> measures) {
        return List.of(
                new Piece.Words(say(
                        "said",
                        Digits.count(runs.full(large(), little()).parameters()),
                        Digits.count(little()),
                        Digits.trim(measures.get("full.little"), 2),
                        Digits.trim(runs.point(large(), little()).excess(), 2),
                        Digits.count(much()),
                        Digits.trim(measures.get("full.much"), 2),
                        Digits.trim(runs.point(large(), much()).excess(), 2))),
                curves());
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("scaling.full." + key, arguments);
    }

    private Curves curves() {
        var series = runs.fullWidths().stream()
                .map(width -> new Lines.Series(
                        Digits.count(runs.full(width, little()).parameters()),
                        runs.data().stream()
                                .map(data -> runs.full(width, data).excess())
                                .toList()))
                .toList();
        return new Curves(
                say("title"),
                say("summary"),
                Plot.sizes(Say.of("scaling.own.data"), little(), much()),
                Plot.losses(
                        Say.of("scaling.own.excess"),
                        series.stream().flatMap(each -> each.values().stream()).toList()),
                runs.data().stream().map(Integer::doubleValue).toList(),
                runs.data().stream().map(Digits::count).toList(),
                series,
                false,
                Optional.empty());
    }
}
