package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Sorting;
import org.paradigm.transformer.SortingRule;
import org.paradigm.transformer.SortingTask;

/**
 * Networks that sort words under letters by the examples before them, without any change of weights: what examples do,
 * what an instruction does, what labels do that have a usual meaning, and the head that looks back.
 */
final class InContext implements Lab {
    static final List<String> NETWORKS =
            List.of("in-context", "in-context-twin", "in-context-usual", "in-context-usual-small");
    private static final String BEST = "best";

    private final List<Model> models;
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where a network is not there */
    InContext() {
        models = NETWORKS.stream().map(Model::named).toList();
        var all = new ArrayList<Setting>(List.of(
                Setting.Choose.of("view", "in-context.view", "examples", "instruction", "labels", "head"),
                new Setting.Whole("shots", say("shots"), 0, Sorting.SHOTS, SortingRule.SORTED),
                new Setting.Sentence("examples", say("examples"), 200, ""),
                new Setting.Sentence("word", say("word"), 20, "")));
        all.addAll(more());
        settings = List.copyOf(all);
    }

    @Override
    public String id() {
        return "in-context";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<Setting> more() {
        return List.of(
                Setting.Choose.of("rule", "in-context.rule", "new", "merged", "size"),
                Setting.Choose.of("labels", "in-context.labels", "flipped", "random", "usual"),
                Setting.Choose.of("order", "in-context.order", "drawn", "reversed", "letter"),
                new Setting.Choose("head", say("head"), heads(), BEST),
                new Setting.Whole("task", say("task"), 1, SortingTask.MEASURED, 1));
    }

    private List<Setting.Pick> heads() {
        var shape = models.get(0).weights().architecture();
        return Stream.concat(
                        Stream.of(new Setting.Pick(BEST, say("head.best"))),
                        IntStream.rangeClosed(1, shape.layers())
                                .boxed()
                                .flatMap(layer -> IntStream.rangeClosed(1, shape.heads())
                                        .mapToObj(head ->
                                                new Setting.Pick(layer + "." + head, say("head.number", layer, head)))))
                .toList();
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of(
                "layers",
                models.get(0).weights().architecture().layers(),
                "width",
                width(0),
                "middle-width",
                Models.find("in-context-usual-middle")
                        .orElseThrow()
                        .weights()
                        .architecture()
                        .width(),
                "small-width",
                width(3),
                "categories",
                Sorting.CATEGORIES,
                "words",
                Sorting.WORDS,
                "sorted",
                SortingRule.SORTED);
    }

    private int width(int model) {
        return models.get(model).weights().architecture().width();
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var shots = setup.whole("shots");
        switch (setup.text("view")) {
            case "labels" -> {
                var kind = kind(setup.text("labels"));
                return new UsualLetters(models.get(2), models.get(3)).run(own(kind, false, setup), kind, shots, pace);
            }
            case "head" -> {
                var looking = new LookingBack(models.get(0));
                var chosen = setup.text("head");
                return looking.run(own(kind("new"), false, setup), chosen.equals(BEST) ? looking.best() : chosen, pace);
            }
            default -> {
                var instructed = setup.text("view").equals("instruction");
                if (instructed && shots > Sorting.SHOTS - SortingRule.SORTED) {
                    throw new Refused("shots", say("refused.room", Sorting.SHOTS - SortingRule.SORTED));
                }
                var kind = kind(setup.text("rule"));
                if (instructed && kind == SortingTask.Kind.SIZE) {
                    throw new Refused("rule", say("refused.size"));
                }
                return new ByExamples(models.get(0), models.get(1), kind, instructed)
                        .run(own(kind, instructed, setup), shots, pace);
            }
        }
    }

    private static SortingTask.Kind kind(String name) {
        return SortingTask.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What the learner has written, and where nothing was written, what is drawn. */
    private static SortingTask own(SortingTask.Kind kind, boolean instructed, Setup setup) {
        var task = kind.task(setup.whole("shots"), instructed, setup.whole("task") - 1);
        if (!setup.text("examples").isEmpty()) {
            var room = Sorting.SHOTS - task.instructed().size();
            var examples = SortingText.examples("examples", setup.text("examples"), room);
            task = new SortingTask(task.instructed(), examples, task.word(), -1);
        }
        if (!setup.text("word").isEmpty()) {
            var word = SortingText.word("word", setup.text("word"));
            task = new SortingTask(task.instructed(), task.examples(), word, word == task.word() ? task.answer() : -1);
        }
        return ordered(task, setup.text("order"));
    }

    /** As it is, the last example first, or by their letters. */
    private static SortingTask ordered(SortingTask task, String order) {
        var examples = new ArrayList<>(task.examples());
        switch (order) {
            case "reversed" -> Collections.reverse(examples);
            case "letter" -> examples.sort(Comparator.comparingInt(SortingTask.Example::label));
            default -> {
                return task;
            }
        }
        return task.with(examples);
    }
}
