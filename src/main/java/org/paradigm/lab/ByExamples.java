package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingRule;
import org.paradigm.transformer.SortingTask;

/** A rule told by examples, or by an instruction and examples: to a network that knows the categories, and to its twin. */
record ByExamples(Model knowing, Model twin, SortingTask.Kind kind, boolean instructed) {
    private static final double HUNDRED = 100;
    private static final List<Integer> SOME = List.of(0, 1, 2, 4, 8, 12, 16);

    Outcome run(SortingTask own, int shots, Pace pace) {
        var sorters = Sorters.of(Sorters.say("knowing"), knowing, Sorters.say("twin"), twin);
        var tasks = Sorters.drawn(kind, shots, instructed);
        var pass = sorters.passes().get(0);
        var measures = new LinkedHashMap<String, Double>();
        measures.put("knowing", Sorters.mean(tasks, task -> Sorters.right(pass, task)));
        pace.at(0.4);
        measures.put(
                "twin",
                Sorters.mean(tasks, task -> Sorters.right(sorters.passes().get(1), task)));
        measures.put("lookup", Sorters.mean(tasks, SortingTask::lookUp));
        measures.put("gap", measures.get("knowing") - measures.get("lookup"));
        pace.at(0.7);
        measures.put(
                "changed",
                Sorters.mean(
                        tasks, task -> Sorting.answer(pass, task) == Sorting.answer(pass, task.reversed()) ? 0 : 1));
        var pieces = new ArrayList<>(sorters.own(own));
        pieces.add(compared(measures, shots));
        pieces.add(curves());
        pieces.add(new Piece.Words(Sorters.say("changed", Digits.percent(measures.get("changed")), Sorters.ASKED)));
        if (!instructed) {
            pieces.add(order());
        }
        pieces.add(Sorters.words());
        return new Outcome(measures, pieces);
    }

    private Bars compared(Map<String, Double> measures, int shots) {
        return new Bars(
                Sorters.say(instructed ? "compared.instructed" : "compared.title", Sorters.ASKED, shots, name()),
                Sorters.say(
                        "compared.summary",
                        Digits.percent(measures.get("knowing")),
                        Digits.percent(measures.get("twin")),
                        Digits.percent(measures.get("lookup"))),
                List.of(Sorters.say("right")),
                List.of(
                        Bars.row(Sorters.say("knowing"), true, measures.get("knowing")),
                        Bars.row(Sorters.say("twin"), false, measures.get("twin")),
                        Bars.row(Sorters.say("lookup"), false, measures.get("lookup"))),
                HUNDRED,
                "%");
    }

    private Bilingual name() {
        return Sorters.say("rule." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** From the cards, the mean of the seeds; and what looking up gives in the very same tasks. */
    private Lines curves() {
        var rules = instructed ? SortingTask.Kind.NEW : kind;
        var places = instructed
                ? SOME.stream()
                        .filter(shots -> shots <= Sorting.SHOTS - SortingRule.SORTED)
                        .toList()
                : kind == SortingTask.Kind.NEW
                        ? IntStream.rangeClosed(0, Sorting.SHOTS).boxed().toList()
                        : SOME;
        var figure = (instructed ? "instructed." : "") + "right." + rules.name().toLowerCase(Locale.ROOT) + ".";
        var series = new ArrayList<Lines.Series>();
        series.add(Lines.Series.ofMeans(Sorters.say("knowing"), knowing.card(), places, shots -> figure + shots));
        series.add(Lines.Series.ofMeans(Sorters.say("twin"), twin.card(), places, shots -> figure + shots));
        series.add(new Lines.Series(
                Sorters.say("lookup"),
                places.stream().map(shots -> lookUp(rules, shots)).toList()));
        if (instructed) {
            series.add(Lines.Series.ofMeans(
                    Sorters.say("uninstructed"), knowing.card(), places, shots -> "right.new." + shots));
        }
        return new Lines(
                Sorters.say(
                        instructed ? "curve.instructed" : "curve.title",
                        knowing.card().figure("right.new.0").seeds(),
                        twin.card().figure("right.new.0").seeds(),
                        SortingTask.MEASURED,
                        name()),
                Sorters.say("curve.summary"),
                Sorters.say("shots.axis"),
                places.stream().map(Integer::doubleValue).toList(),
                series,
                HUNDRED,
                "%");
    }

    static double lookUp(SortingTask.Kind kind, int shots) {
        return HUNDRED
                * IntStream.range(0, SortingTask.MEASURED)
                        .mapToDouble(i -> kind.task(shots, false, i).lookUp())
                        .average()
                        .orElseThrow();
    }

    /** What the card says of the order of examples. */
    private Piece order() {
        var rows = Stream.concat(
                        IntStream.rangeClosed(1, SortingRule.SORTED)
                                .mapToObj(place -> List.of(Sorters.say("order.place", place), card("place." + place))),
                        Stream.of(
                                List.of(Sorters.say("order.changed", 4), card("changed.4")),
                                List.of(Sorters.say("order.changed", 8), card("changed.8")),
                                List.of(Sorters.say("order.changed", 16), card("changed.16")),
                                List.of(Sorters.say("order.earlier"), card("conflict.earlier")),
                                List.of(Sorters.say("order.later"), card("conflict.later"))))
                .toList();
        return new Piece.Table(
                Sorters.say("order.title", knowing.card().figure("place.1").seeds(), SortingTask.MEASURED),
                List.of(Sorters.say("order.what"), Sorters.say("order.share")),
                rows);
    }

    private Bilingual card(String figure) {
        return Bilingual.same(CardFigures.of(knowing.name() + "." + figure).orElseThrow());
    }
}
