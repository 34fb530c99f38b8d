package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Part;
import org.paradigm.transformer.Pass;

/** Reads one neuron of a feed-forward layer as a key and a value: what excites it, and which words it speaks for. */
final class FfnAsMemory implements Lab {
    private static final int SHOWN = 10;

    /** One place in so many is taken for those that excite a neuron most. */
    private static final int STRONGEST = 100;

    /** A neuron is called tidy from this share of one relation. */
    private static final double TIDY = 0.9;

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

    /**
     * A place in a prompt.
     *
     * @param neurons how much each is excited there
     */
    private record Place(int[] prompt, int position, int relation, float[] neurons) {}

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
        var places = places(model, world, layer, pace);
        var excited = excited(places, neuron);
        var promoted = model.weights().promotes(model.weights().value(layer, neuron));

        var measures = new LinkedHashMap<String, Double>();
        measures.put("active", World.percent((double) excited.size() / places.size()));
        measures.put("same-relation", World.percent(sameRelation(places, neuron)));
        measures.put("same-word", World.percent(sameWord(excited)));
        measures.put("tidy", World.percent(tidy(places, shape.neurons())));
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

    /** Every position of every fact, each in one of the phrasings. */
    private static List<Place> places(Model model, World world, int layer, Pace pace) {
        var pass = new Pass(model.weights());
        var places = new ArrayList<Place>();
        var facts = world.facts();
        for (var fact : facts.all()) {
            pace.at((double) fact.person() / facts.people());
            var prompt = facts.prompt(fact, fact.person() % facts.phrasings());
            pass.run(prompt);
            var values = pass.values(Part.NEURONS, layer);
            for (var position = 0; position < prompt.length; position++) {
                places.add(new Place(prompt, position, fact.relation(), values[position].clone()));
            }
        }
        return places;
    }

    /** Where a neuron is excited at all, the most excited first. */
    private static List<Place> excited(List<Place> places, int neuron) {
        return places.stream()
                .filter(place -> place.neurons()[neuron] > 0)
                .sorted(Comparator.comparingDouble((Place place) -> place.neurons()[neuron])
                        .reversed())
                .toList();
    }

    /** Of the hundredth of all places that excites a neuron most, the share that belongs to the commonest relation. */
    private static double sameRelation(List<Place> places, int neuron) {
        var values = new double[places.size()];
        Arrays.setAll(values, place -> -places.get(place).neurons()[neuron]);
        Arrays.sort(values);
        var least = Math.max(Float.MIN_VALUE, -values[Math.max(1, values.length / STRONGEST) - 1]);
        var counts = new int[Facts.RELATIONS.size()];
        places.stream().filter(place -> place.neurons()[neuron] >= least).forEach(place -> counts[place.relation()]++);
        var all = Arrays.stream(counts).sum();
        return all == 0 ? 0 : (double) Arrays.stream(counts).max().orElse(0) / all;
    }

    /** Of the places that are shown, the share that stands at the commonest word. */
    private static double sameWord(List<Place> excited) {
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

    /** The share of a layer's neurons of which the strongest places nearly all belong to one relation. */
    private static double tidy(List<Place> places, int neurons) {
        return (double) IntStream.range(0, neurons)
                        .filter(neuron -> sameRelation(places, neuron) >= TIDY)
                        .count()
                / neurons;
    }

    private static Bilingual read(World world, Place each) {
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
