package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/**
 * What asking for steps did to frozen models of many sizes, as published: the learner says for each whether it gets better
 * or worse, and only then sees it.
 */
final class CotBySize implements Lab {
    private static final double HUNDRED = 100;

    /**
     * Of Wei et al. 2022, arXiv 2201.11903, the table of its appendix: per cent of the problems of GSM8K solved with eight
     * worked examples, without steps in them and with.
     */
    private enum Model {
        LAMDA_137B("lamda-137b", 6.5, 14.3),
        GPT_350M("gpt-350m", 2.2, 0.5),
        GPT_1_3B("gpt-1.3b", 2.4, 0.5),
        GPT_6_7B("gpt-6.7b", 4.0, 2.4),
        GPT_175B("gpt-175b", 15.6, 46.9),
        CODEX("codex", 19.7, 63.1),
        PALM_8B("palm-8b", 4.9, 4.1),
        PALM_62B("palm-62b", 9.6, 29.9),
        PALM_540B("palm-540b", 17.9, 56.9);

        private final String id;
        private final Shifts.Change change;

        Model(String id, double direct, double steps) {
            this.id = id;
            this.change = new Shifts.Change(direct, steps);
        }
    }

    /** PaLM 540B on the other tasks of the same table. */
    private enum Task {
        GSM8K("gsm8k", 17.9, 56.9),
        AQUA("aqua", 25.2, 35.8),
        MAWPS("mawps", 79.2, 93.3),
        SVAMP("svamp", 69.4, 79.0),
        ASDIV("asdiv", 72.1, 73.9);

        private final String id;
        private final Shifts.Change change;

        Task(String id, double direct, double steps) {
            this.id = id;
            this.change = new Shifts.Change(direct, steps);
        }
    }

    @Override
    public String id() {
        return "cot-by-size";
    }

    @Override
    public List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        for (var model : Model.values()) {
            settings.add(new Setting.Choose(
                    model.id,
                    name(model),
                    Stream.of("open", "falls", "rises")
                            .map(guess -> new Setting.Pick(guess, say("guess." + guess)))
                            .toList(),
                    "open"));
        }
        settings.add(Setting.Choose.of("show", "cot-by-size.show", "guessed", "all"));
        return settings;
    }

    private Bilingual name(Model model) {
        return say("model." + model.id);
    }

    private static boolean rises(Model model) {
        return model.change.by() > 0;
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var pieces = new ArrayList<Piece>();
        var guessed = Stream.of(Model.values())
                .filter(model -> !setup.text(model.id).equals("open"))
                .toList();
        var right = guessed.stream()
                .filter(model -> setup.text(model.id).equals(rises(model) ? "rises" : "falls"))
                .toList();
        var all = setup.text("show").equals("all");
        pieces.add(new Piece.Words(
                guessed.isEmpty() ? say(all ? "uncovered" : "nothing") : say("score", guessed.size(), right.size())));
        pieces.add(models(setup, all));
        if (all || guessed.size() == Model.values().length) {
            pieces.add(new Piece.Words(say("threshold")));
            pieces.add(tasks());
        }
        if (!guessed.isEmpty()) {
            pieces.add(guesses(setup, guessed, right));
        }
        return new Outcome(measures(), pieces);
    }

    private static LinkedHashMap<String, Double> measures() {
        var measures = new LinkedHashMap<String, Double>();
        for (var model : Model.values()) {
            measures.put("direct." + model.id, model.change.from());
            measures.put("steps." + model.id, model.change.to());
            measures.put("change." + model.id, model.change.by());
        }
        measures.put("rising", (double)
                Stream.of(Model.values()).filter(CotBySize::rises).count());
        return measures;
    }

    private Shifts models(Setup setup, boolean all) {
        var rows = Stream.of(Model.values())
                .map(model -> {
                    var seen = all || !setup.text(model.id).equals("open");
                    return new Shifts.Row(name(model), seen ? Optional.of(model.change) : Optional.empty(), false);
                })
                .toList();
        var seen = rows.stream().flatMap(row -> row.change().stream()).toList();
        return new Shifts(
                say("models.title"),
                say(
                        "models.summary",
                        seen.stream().filter(change -> change.by() > 0).count(),
                        seen.stream().filter(change -> change.by() < 0).count(),
                        rows.size() - seen.size()),
                say("direct"),
                say("steps"),
                rows,
                80,
                "%");
    }

    private Shifts tasks() {
        return new Shifts(
                say("tasks.title"),
                say("tasks.summary"),
                say("direct"),
                say("steps"),
                Stream.of(Task.values())
                        .map(task -> new Shifts.Row(say("task." + task.id), Optional.of(task.change), false))
                        .toList(),
                HUNDRED,
                "%");
    }

    private Piece.Table guesses(Setup setup, List<Model> guessed, List<Model> right) {
        return new Piece.Table(
                say("guesses.title"),
                List.of(say("guesses.model"), say("guesses.guess"), say("guesses.came")),
                guessed.stream()
                        .map(model -> List.of(
                                name(model),
                                say("guess." + setup.text(model.id)),
                                say(
                                        right.contains(model) ? "came.right" : "came.wrong",
                                        Shifts.signed(model.change.by()))))
                        .toList());
    }
}
