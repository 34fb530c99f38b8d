package org.paradigm.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Patter;
import org.paradigm.transformer.PatterRun;

/** The smallest of the runs of {@link Runs}, made while the reader waits, and held against those on the card. */
final class LiveRun {
    private static final int STRETCHES = 16;

    private final Runs runs;
    private final int width;
    private final int data;

    LiveRun(Runs runs) {
        this.runs = runs;
        width = runs.widths().get(0);
        data = runs.data().get(0);
    }

    /** The loss in each sixteenth of the training, and how far it is above the floor in the end. */
    void measure(long seed, Map<String, Double> measures, Pace pace) {
        var run = PatterRun.live(new Patter(), width, data, seed);
        var sums = new double[STRETCHES];
        for (var step = 0; step < run.steps(); step++) {
            pace.at((double) step / run.steps());
            sums[step * STRETCHES / run.steps()] += run.step() * STRETCHES / run.steps();
        }
        for (var stretch = 0; stretch < STRETCHES; stretch++) {
            measures.put("live-loss-" + (stretch + 1), sums[stretch]);
        }
        measures.put("live-excess", run.excess());
    }

    List<Piece> show(Map<String, Double> measures) {
        var figure = runs.figure(width, data);
        return List.of(
                new Piece.Words(say(
                        "said",
                        Digits.count(PatterRun.parameters(width)),
                        Digits.count(data),
                        Digits.trim(measures.get("live-excess"), 4),
                        Digits.trim(figure.lowest(), 4),
                        Digits.trim(figure.highest(), 4))),
                curve(measures));
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("scaling.live." + key, arguments);
    }

    private Curves curve(Map<String, Double> measures) {
        var read = IntStream.rangeClosed(1, STRETCHES)
                .mapToObj(stretch -> (double) data * stretch / STRETCHES)
                .toList();
        var loss = IntStream.rangeClosed(1, STRETCHES)
                .mapToObj(stretch -> measures.get("live-loss-" + stretch))
                .toList();
        return new Curves(
                say("title"),
                say("summary", Digits.trim(loss.get(0), 2), Digits.trim(loss.get(STRETCHES - 1), 2)),
                Plot.sizes(say("words"), read.get(0), read.get(STRETCHES - 1)),
                Plot.plain(say("nats"), 5),
                read,
                read.stream().map(Digits::count).toList(),
                List.of(
                        new Lines.Series(say("loss"), loss),
                        new Lines.Series(
                                say("floor"),
                                read.stream().map(any -> runs.floor()).toList())),
                false,
                Optional.empty());
    }
}
