package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What is measured of a network that sorts: shares of tasks drawn anew. */
final class SortingMeasures {
    private static final int[] SHOTS = {0, 1, 2, 4, 8, 12, Sorting.SHOTS};
    /** As many examples stand before the word where heads are measured. */
    private static final int LOOKED_AT = 8;

    private final Pass pass;
    private final Architecture shape;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    SortingMeasures(Weights network) {
        pass = new Pass(network);
        shape = network.architecture();
    }

    /** @param usual whether its letters have a usual meaning */
    Map<String, Double> measure(boolean usual) {
        for (var shots = 0; shots <= Sorting.SHOTS; shots++) {
            right(SortingTask.Kind.NEW, shots, false, "");
        }
        for (var shots : SHOTS) {
            if (usual) {
                usual(shots);
            } else {
                right(SortingTask.Kind.FAMILIAR, shots, false, "");
                right(SortingTask.Kind.MERGED, shots, false, "");
                right(SortingTask.Kind.SIZE, shots, false, "");
                if (shots <= Sorting.SHOTS - SortingRule.SORTED) {
                    right(SortingTask.Kind.NEW, shots, true, "instructed.");
                }
            }
        }
        if (!usual) {
            order();
            heads();
        }
        return figures;
    }

    private static double share(IntFunction<SortingTask> draw, Predicate<SortingTask> holds) {
        var count = 0;
        for (var i = 0; i < SortingTask.MEASURED; i++) {
            count += holds.test(draw.apply(i)) ? 1 : 0;
        }
        return (double) count / SortingTask.MEASURED;
    }

    private boolean isRight(SortingTask task) {
        return Sorting.answer(pass, task) == task.answer();
    }

    private static String name(SortingTask.Kind kind, int shots) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + shots;
    }

    private void right(SortingTask.Kind kind, int shots, boolean instructed, String prefix) {
        figures.put(prefix + "right." + name(kind, shots), share(i -> kind.task(shots, instructed, i), this::isRight));
    }

    private void usual(int shots) {
        for (var kind : List.of(SortingTask.Kind.USUAL, SortingTask.Kind.RANDOM, SortingTask.Kind.FLIPPED)) {
            right(kind, shots, false, "");
            figures.put(
                    "usual." + name(kind, shots),
                    share(
                            i -> kind.task(shots, false, i),
                            task -> Sorting.answer(pass, task) == Sorting.category(task.word())));
        }
    }

    private void order() {
        for (var place = 0; place < SortingRule.SORTED; place++) {
            var at = place;
            figures.put("place." + (place + 1), share(i -> SortingTask.Kind.NEW.oneOfEach(at, i), this::isRight));
        }
        for (var shots : new int[] {SortingRule.SORTED, LOOKED_AT, Sorting.SHOTS}) {
            figures.put(
                    "changed." + shots,
                    share(
                            i -> SortingTask.Kind.NEW.task(shots, false, i),
                            task -> Sorting.answer(pass, task) != Sorting.answer(pass, task.reversed())));
        }
        figures.put(
                "conflict.later",
                share(
                        i -> SortingTask.Kind.NEW.contradicted(i),
                        task -> Sorting.answer(pass, task)
                                == task.examples()
                                        .get(task.examples().size() - 1)
                                        .label()));
        figures.put("conflict.earlier", share(i -> SortingTask.Kind.NEW.contradicted(i), this::isRight));
    }

    /** How much each head of the word that is asked for attends to which letters, and what is right without it. */
    private void heads() {
        var shown = new ArrayList<SortingTask>();
        for (var i = 0; i < SortingTask.MEASURED; i++) {
            var task = SortingTask.Kind.NEW.task(LOOKED_AT, false, i);
            if (task.examples().stream().anyMatch(task::isAlike)) {
                shown.add(task);
            }
        }
        var chance = shown.stream()
                .mapToDouble(task ->
                        (double) task.examples().stream().filter(task::isAlike).count() / task.words().length)
                .average()
                .orElseThrow();
        figures.put("match.evenly", chance);
        for (var layer = 0; layer < shape.layers(); layer++) {
            for (var head = 0; head < shape.heads(); head++) {
                var name = (layer + 1) + "." + (head + 1);
                var sum = 0.0;
                for (var task : shown) {
                    pass.run(task.words());
                    sum += task.match(pass.attention(layer, head));
                }
                figures.put("match." + name, sum / shown.size());
                pass.hook(Hook.zero(Site.head(layer, head, shape.heads())));
                figures.put(
                        "without." + name, share(i -> SortingTask.Kind.NEW.task(LOOKED_AT, false, i), this::isRight));
                pass.hook(null);
            }
        }
    }
}
