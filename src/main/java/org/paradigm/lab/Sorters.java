package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingTask;

/** What the views of {@link InContext} have in common: two networks before the learner's own task, and before many. */
record Sorters(List<Bilingual> names, List<Pass> passes) {
    /** As many tasks are drawn anew for a run. */
    static final int ASKED = 200;

    private static final double HUNDRED = 100;

    static Sorters of(Bilingual first, Model one, Bilingual second, Model other) {
        return new Sorters(List.of(first, second), List.of(new Pass(one.weights()), new Pass(other.weights())));
    }

    static Bilingual say(String key, Object... arguments) {
        return Say.of("in-context." + key, arguments);
    }

    /** What is read, and which letter each of the networks, and whoever only looks up, holds how likely. */
    List<Piece> own(SortingTask task) {
        var rows = new ArrayList<Bilingual>(names);
        rows.add(say("lookup"));
        var values = new double[rows.size()][];
        for (var i = 0; i < passes.size(); i++) {
            values[i] = percent(Sorting.shares(passes.get(i), task));
        }
        values[passes.size()] = percent(task.lookingUp());
        var answers = passes.stream()
                .map(pass -> SortingText.letter(Sorting.answer(pass, task)))
                .toList();
        var letters = IntStream.range(0, Sorting.CATEGORIES)
                .mapToObj(SortingText::letter)
                .toList();
        return List.of(
                new Piece.Words(say(
                        task.answer() < 0 ? "reads" : "reads.right",
                        SortingText.words(task),
                        names.get(0),
                        answers.get(0),
                        names.get(1),
                        answers.get(1),
                        task.answer() < 0 ? Bilingual.same("") : SortingText.letter(task.answer()))),
                new HeatMap(
                        say("own.title", SortingText.text(task.word())),
                        say("own.summary", names.get(0), answers.get(0), names.get(1), answers.get(1)),
                        rows,
                        letters,
                        values,
                        0,
                        HUNDRED,
                        "%"));
    }

    private static double[] percent(double... shares) {
        return Arrays.stream(shares).map(share -> HUNDRED * share).toArray();
    }

    /** Beyond those that cards were measured on. */
    static List<SortingTask> drawn(SortingTask.Kind kind, int shots, boolean instructed) {
        return IntStream.range(0, ASKED)
                .mapToObj(i -> kind.task(shots, instructed, SortingTask.MEASURED + i))
                .toList();
    }

    /** In per cent, the mean over tasks. */
    static double mean(List<SortingTask> tasks, ToDoubleFunction<SortingTask> measured) {
        return HUNDRED * tasks.stream().mapToDouble(measured).average().orElseThrow();
    }

    static double right(Pass pass, SortingTask task) {
        return Sorting.answer(pass, task) == task.answer() ? 1 : 0;
    }

    /** The words there are. */
    static Piece words() {
        return new Piece.Words(say("words", SortingText.list()));
    }
}
