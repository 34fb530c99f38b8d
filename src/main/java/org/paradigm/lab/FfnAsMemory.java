package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Excitement;

/** Reads one neuron of a feed-forward layer as a key and a value: what excites it, and which words it speaks for. */
final class FfnAsMemory implements Lab {
    private static final int SHOWN = 10;

    private final LineUp models;
    private final List<Setting> settings;

    FfnAsMemory(LineUp models) {
        this.models = models;
        var neurons = models.models().stream()
                .mapToInt(model -> model.weights().architecture().neurons())
                .max()
                .orElse(1);
        settings = List.of(
                models.model(),
                models.layer(say("layer"), models.layers()),
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

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var model = models.withLayer(setup);
        var shape = model.weights().architecture();
        var layer = setup.whole("layer") - 1;
        var neuron = setup.whole("neuron") - 1;
        if (neuron >= shape.neurons()) {
            throw new Refused("neuron", say("refused.neuron", model.name(), shape.neurons()));
        }
        var world = World.of(model);
        var excitement = Excitement.of(model.weights(), world.facts(), layer, pace::at);
        var excited = excitement.by(neuron);
        var promoted = model.weights().promotes(model.weights().value(layer, neuron));

        var measures = new LinkedHashMap<String, Double>();
        measures.put(
                "active",
                World.percent((double) excited.size() / excitement.places().size()));
        measures.put("same-relation", World.percent(excitement.sameRelation(neuron)));
        measures.put("same-word", World.percent(sameWord(excited)));
        measures.put("tidy", World.percent(excitement.tidy()));
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(
                say("active", Digits.percent(measures.get("active")), Digits.percent(measures.get("same-relation")))));
        pieces.add(new Piece.Words(say("tidy", Digits.percent(measures.get("tidy")), shape.neurons(), layer + 1)));
        pieces.add(new Piece.Table(
                say("excites.title", neuron + 1, layer + 1),
                List.of(say("excites.words"), say("excites.here"), say("excites.much")),
                excited.stream()
                        .limit(SHOWN)
                        .map(each -> List.of(
                                read(world, each),
                                world.word(each.prompt()[each.position()]),
                                Bilingual.same(Digits.trim(each.neurons()[neuron], 2))))
                        .toList()));
        pieces.add(promoted(world, promoted));
        return new Outcome(measures, pieces);
    }

    /** Of the places that are shown, the share that stands at the commonest word. */
    private static double sameWord(List<Excitement.Place> excited) {
        var counts = excited.stream()
                .limit(SHOWN)
                .collect(Collectors.groupingBy(place -> place.prompt()[place.position()], Collectors.counting()));
        var all = counts.values().stream().mapToLong(count -> count).sum();
        return all == 0
                ? 0
                : (double) counts.values().stream()
                                .mapToLong(count -> count)
                                .max()
                                .orElse(0)
                        / all;
    }

    private static Bilingual read(World world, Excitement.Place each) {
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
