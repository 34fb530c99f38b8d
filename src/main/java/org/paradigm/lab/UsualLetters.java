package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingTask;

/** Two networks, of two sizes, for which letters have a usual meaning: examples that follow it, ignore it or turn it round. */
record UsualLetters(Model large, Model small) {
    private static final double HUNDRED = 100;
    private static final List<Integer> SHOTS = List.of(0, 1, 2, 4, 8, 12, 16);

    Outcome run(SortingTask own, SortingTask.Kind kind, int shots, Pace pace) {
        var sorters = Sorters.of(named("width", large), large, named("width", small), small);
        var tasks = Sorters.drawn(kind, shots, false);
        var measures = new LinkedHashMap<String, Double>();
        var bars = new ArrayList<Bars.Row>();
        for (var number = 0; number < 2; number++) {
            var pass = sorters.passes().get(number);
            var name = number == 0 ? "large" : "small";
            var model = number == 0 ? large : small;
            var right = Sorters.mean(tasks, task -> Sorters.right(pass, task));
            var usual = Sorters.mean(tasks, task -> isUsual(pass, task) ? 1 : 0);
            measures.put(name + "-right", right);
            measures.put(name + "-usual", usual);
            bars.add(Bars.row(named("width.usual", model), number == 0, usual));
            if (kind == SortingTask.Kind.FLIPPED) {
                bars.add(Bars.row(named("width.right", model), number == 0, right));
            }
            pace.at((number + 1) / 2.0);
        }
        var pieces = new ArrayList<>(sorters.own(own));
        pieces.add(new Piece.Words(Sorters.say("usual.meaning")));
        pieces.add(new Bars(
                Sorters.say("usual.title", Sorters.ASKED, shots, name(kind)),
                Sorters.say(
                        "usual.summary",
                        Digits.percent(measures.get("large-usual")),
                        Digits.percent(measures.get("small-usual")),
                        width(large),
                        width(small)),
                List.of(Sorters.say("share")),
                bars,
                HUNDRED,
                "%"));
        pieces.add(curves());
        pieces.add(new Piece.Words(Sorters.say(
                "usual.longer",
                width(small),
                card("longer.training.steps"),
                card("small.training.steps"),
                card("longer.right.flipped.16"))));
        pieces.add(Sorters.words());
        return new Outcome(measures, pieces);
    }

    private static boolean isUsual(Pass pass, SortingTask task) {
        return Sorting.answer(pass, task) == Sorting.category(task.word());
    }

    private static Bilingual name(SortingTask.Kind kind) {
        return Sorters.say("labels." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** How often the usual letter is said, by what the examples are like. */
    private Lines curves() {
        return new Lines(
                Sorters.say("usual.curve", large.card().figure("usual.usual.0").seeds(), SortingTask.MEASURED),
                Sorters.say("usual.curve.summary"),
                Sorters.say("shots.axis"),
                SHOTS.stream().map(Integer::doubleValue).toList(),
                List.of(
                        series("flipped", large),
                        series("flipped", small),
                        series("random", large),
                        series("random", small)),
                HUNDRED,
                "%");
    }

    private static Lines.Series series(String letters, Model model) {
        return Lines.Series.ofMeans(
                named("width." + letters, model), model.card(), SHOTS, shots -> "usual." + letters + "." + shots);
    }

    private static String card(String figure) {
        return CardFigures.of("in-context-usual-" + figure).orElseThrow();
    }

    private static Bilingual named(String key, Model model) {
        return Sorters.say(key, width(model));
    }

    private static int width(Model model) {
        return model.weights().architecture().width();
    }
}
