package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Part;
import org.paradigm.transformer.Pass;

/** Reads one neuron of a feed-forward layer as a key and a value: what excites it, and which words it speaks for. */
final class FfnAsMemory implements Lab {
    private static final int SHOWN = 10;

    private final List<Model> models;
    private final List<Setting> settings;

    FfnAsMemory(List<Model> models) {
        this.models = List.copyOf(models);
        var layers = models.stream()
                .mapToInt(model -> model.weights().architecture().layers())
                .max()
                .orElse(1);
        var neurons = models.stream()
                .mapToInt(model -> model.weights().architecture().neurons())
                .max()
                .orElse(1);
        settings = List.of(
                Setting.Choose.of(
                        "model", "models", models.stream().map(Model::name).toArray(String[]::new)),
                new Setting.Whole("layer", say("layer"), 1, layers, layers),
                new Setting.Whole("neuron", say("neuron"), 1, neurons, 1));
    }

    @Override
    public String id() {
        return "ffn-as-memory";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    /** A place in a prompt that excites the neuron. */
    private record Excited(int[] prompt, int position, int phrasing, int relation, double excitement) {}

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var model = Models.named(models, setup.text("model"));
        var shape = model.weights().architecture();
        var layer = setup.whole("layer") - 1;
        var neuron = setup.whole("neuron") - 1;
        if (layer >= shape.layers()) {
            throw new Refused("layer", say("refused.layer", model.name(), shape.layers()));
        }
        if (neuron >= shape.neurons()) {
            throw new Refused("neuron", say("refused.neuron", model.name(), shape.neurons()));
        }
        var world = World.of(model);
        var excited = excited(model, world, layer, neuron, pace);
        var promoted = model.weights().promotes(model.weights().value(layer, neuron));
        var places = excited.stream().filter(each -> each.excitement() > 0).toList();
        var most = places.stream().limit(SHOWN).toList();

        var measures = new LinkedHashMap<String, Double>();
        measures.put("active", World.percent((double) places.size() / excited.size()));
        measures.put("same-relation", sameRelation(places, excited.size()));
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(
                say("active", Digits.percent(measures.get("active")), Digits.percent(measures.get("same-relation")))));
        pieces.add(new Piece.Table(
                say("excites.title", neuron + 1, layer + 1),
                List.of(say("excites.words"), say("excites.here"), say("excites.much")),
                most.stream()
                        .map(each -> List.of(
                                read(world, each),
                                world.word(each.prompt()[each.position()]),
                                Bilingual.same(Digits.trim(each.excitement(), 2))))
                        .toList()));
        pieces.add(promoted(world, promoted));
        return new Outcome(measures, pieces);
    }

    /** Every position of every fact in every phrasing, the most excited first. */
    private static List<Excited> excited(Model model, World world, int layer, int neuron, Pace pace) {
        var pass = new Pass(model.weights());
        var all = new ArrayList<Excited>();
        var facts = world.facts();
        for (var fact : facts.all()) {
            pace.at((double) fact.person() / facts.people());
            var phrasing = fact.person() % facts.phrasings();
            var prompt = facts.prompt(fact, phrasing);
            pass.run(prompt);
            var values = pass.values(Part.NEURONS, layer);
            for (var position = 0; position < prompt.length; position++) {
                all.add(new Excited(prompt, position, phrasing, fact.relation(), values[position][neuron]));
            }
        }
        all.sort(Comparator.comparingDouble(Excited::excitement).reversed());
        return all;
    }

    /** Of the strongest hundredth of all places, the share that belongs to the commonest relation, in per cent. */
    private static double sameRelation(List<Excited> places, int all) {
        var strongest = places.stream().limit(Math.max(1, all / 100)).toList();
        var counts = new int[4];
        strongest.forEach(each -> counts[each.relation()]++);
        return strongest.isEmpty()
                ? 0
                : World.percent((double) Arrays.stream(counts).max().orElse(0) / strongest.size());
    }

    private static Bilingual read(World world, Excited each) {
        return world.prompt(Arrays.copyOf(each.prompt(), Math.max(2, each.position() + 1)));
    }

    private Piece promoted(World world, float[] promoted) {
        var best = World.best(promoted, SHOWN);
        var top = promoted[best.get(0)];
        return new Bars(
                say("promotes.title"),
                say("promotes.summary", world.word(best.get(0)), world.word(best.get(1))),
                List.of(say("promotes.score")),
                best.stream()
                        .map(word -> Bars.row(world.word(word), false, (double) Math.max(0, promoted[word])))
                        .toList(),
                Math.max(1e-6, top),
                "");
    }
}
