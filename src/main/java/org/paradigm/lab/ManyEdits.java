package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Aftermath;
import org.paradigm.transformer.Edit;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.FineTuning;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;

/**
 * One edit after another, in two ways: rank-one edits that add up in one layer, and plain fine-tuning that goes on from
 * where the last one left the weights. After each few of them everything is asked again.
 */
final class ManyEdits implements LongLab {
    private static final List<Integer> STOPS = List.of(1, 2, 5, 10, 20, 35, 50, 75, 100);
    private static final long SEED = 2022;
    private static final int STEPS = 60;

    /** Facts of others that are asked: every sixth. */
    private static final int EVERY = 6;

    /** With fewer edits the run is over before a page has waited long. */
    private static final int FEW = 5;

    private final List<Model> models;
    private final List<Setting> settings;

    ManyEdits(List<Model> models) {
        this.models = List.copyOf(models);
        var layers = models.stream()
                .mapToInt(model -> model.weights().architecture().layers())
                .max()
                .orElse(1);
        settings = List.of(
                new Setting.Whole("edits", say("edits"), 1, 100, 20),
                Setting.Choose.of(
                        "model", "models", models.stream().map(Model::name).toArray(String[]::new)),
                new Setting.Whole("layer", say("layer"), 1, layers, Math.min(2, layers)),
                Setting.Choose.of("place", "edit-a-fact.place", "word", "name"),
                Setting.Choose.of("rate", "edit-a-fact.rate", "0.0003", "0.001"));
    }

    @Override
    public String id() {
        return "many-edits";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<Setting> more() {
        return settings.subList(1, 5);
    }

    @Override
    public boolean isLong(Setup setup) {
        return setup.whole("edits") > FEW;
    }

    private Model model(Setup setup) {
        var model = Models.named(models, setup.text("model"));
        if (setup.whole("layer") > model.weights().architecture().layers()) {
            throw new Refused(
                    "layer",
                    say(
                            "refused.layer",
                            model.name(),
                            model.weights().architecture().layers()));
        }
        return model;
    }

    /** Where everything is asked again: after so many edits. */
    private static List<Integer> stops(int edits) {
        var stops = new ArrayList<>(STOPS.stream().filter(stop -> stop < edits).toList());
        stops.add(edits);
        return stops;
    }

    /** The facts that are changed, each of another person: spread over all of them, the relations by turns. */
    private static List<Facts.Fact> facts(Facts facts, int edits) {
        return IntStream.range(0, edits)
                .mapToObj(number -> new Facts.Fact(
                        number * facts.people() / STOPS.get(STOPS.size() - 1), number % Facts.RELATIONS.size()))
                .toList();
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        var model = model(setup);
        var world = World.of(model);
        var facts = world.facts();
        var edits = setup.whole("edits");
        var changed = facts(facts, edits);
        var stops = stops(edits);
        var asked = IntStream.range(0, facts.all().size())
                .filter(number -> number % EVERY == 0)
                .mapToObj(facts.all()::get)
                .toList();
        var measures = new LinkedHashMap<String, Double>();
        var overlay = new ArrayList<Edit>();
        var weights = model.weights();
        var objects = new LinkedHashMap<Facts.Fact, Integer>();
        for (var number = 0; number < edits; number++) {
            pace.at((double) number / edits);
            var fact = changed.get(number);
            var object = world.another(fact);
            objects.put(fact, object);
            overlay.add(Models.editing(model)
                    .edit(
                            overlay,
                            facts.prompt(fact, 0),
                            object,
                            setup.whole("layer") - 1,
                            position(setup, facts, fact),
                            SEED));
            weights = new FineTuning(setup.real("rate"), STEPS, 0)
                    .teach(
                            weights,
                            facts,
                            List.of(new FineTuning.Lesson(facts.prompt(fact, 0), object, facts.number(fact))),
                            SEED);
            if (stops.contains(number + 1)) {
                pace.at((number + 0.5) / edits);
                put(
                        measures,
                        "rank-one",
                        number + 1,
                        Aftermath.of(new Pass(model.weights()).with(overlay), facts, objects, 0, asked));
                pace.at((number + 0.8) / edits);
                put(measures, "fine-tuning", number + 1, Aftermath.of(new Pass(weights), facts, objects, 0, asked));
            }
        }
        for (var way : List.of("rank-one", "fine-tuning")) {
            for (var what : List.of("edited", "otherwise", "others")) {
                measures.put(way + "-" + what, measures.get(way + "-" + what + "-" + edits));
            }
        }
        return measures;
    }

    private static int position(Setup setup, Facts facts, Facts.Fact fact) {
        return setup.text("place").equals("name") ? facts.lastName(fact, 0) : facts.prompt(fact, 0).length - 1;
    }

    private static void put(Map<String, Double> measures, String way, int edits, Aftermath after) {
        measures.put(way + "-edited-" + edits, World.percent(after.edited()));
        measures.put(way + "-otherwise-" + edits, World.percent(after.otherPhrasings()));
        measures.put(way + "-others-" + edits, World.percent(after.others()));
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var edits = setup.whole("edits");
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "after",
                edits,
                percent(measures, "rank-one-edited"),
                percent(measures, "rank-one-others"),
                percent(measures, "fine-tuning-edited"),
                percent(measures, "fine-tuning-others"))));
        for (var what : List.of("edited", "otherwise", "others")) {
            pieces.add(curves(what, stops(edits), measures));
        }
        return pieces;
    }

    private static Bilingual percent(Map<String, Double> measures, String name) {
        return Bilingual.same(Digits.percent(measures.get(name)));
    }

    private Lines curves(String what, List<Integer> stops, Map<String, Double> measures) {
        var last = stops.get(stops.size() - 1);
        return new Lines(
                say("curve." + what),
                say(
                        "curve.summary",
                        last,
                        percent(measures, "rank-one-" + what),
                        percent(measures, "fine-tuning-" + what)),
                say("edits"),
                stops.stream().map(Integer::doubleValue).toList(),
                List.of("rank-one", "fine-tuning").stream()
                        .map(way -> new Lines.Series(
                                say("way." + way),
                                stops.stream()
                                        .map(stop -> measures.get(way + "-" + what + "-" + stop))
                                        .toList()))
                        .toList(),
                World.percent(1),
                "%");
    }
}
