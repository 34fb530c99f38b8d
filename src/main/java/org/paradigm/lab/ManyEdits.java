package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Aftermath;
import org.paradigm.transformer.Edit;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Pass;

/**
 * One edit after another, in two ways: rank-one edits that add up in one layer, and plain fine-tuning that goes on from
 * where the last one left the weights. After each few of them everything is asked again.
 */
final class ManyEdits implements LongLab {
    private static final List<Integer> STOPS = List.of(1, 2, 5, 10, 20, 35, 50, 75, 100);
    private static final Rewriting.Lessons LESSONS = new Rewriting.Lessons(60, 0);

    /** Facts of others that are asked: every sixth. */
    private static final int EVERY = 6;

    /** How much of an edit's time is over when both ways have been gone, and when one of them has been asked about. */
    private static final double TAUGHT = 0.5;

    private static final double ASKED = 0.8;

    /** With fewer edits the run is over before a page has waited long. */
    private static final int FEW = 5;

    private final LineUp models;
    private final Rewriting rewriting;

    ManyEdits(LineUp models) {
        this.models = models;
        this.rewriting = new Rewriting(models, say("layer"), "0.0003", "0.001");
    }

    @Override
    public String id() {
        return "many-edits";
    }

    @Override
    public List<Setting> settings() {
        var edits = List.<Setting>of(new Setting.Whole("edits", say("edits"), 1, 100, 20));
        return Stream.of(edits, more()).flatMap(List::stream).toList();
    }

    @Override
    public List<Setting> more() {
        return rewriting.settings();
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("others", models.world().facts().all().size() / EVERY);
    }

    @Override
    public boolean isLong(Setup setup) {
        return setup.whole("edits") > FEW;
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
        var model = rewriting.model(setup);
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
            var before = (double) number / edits;
            pace.at(before);
            var fact = changed.get(number);
            var object = world.another(fact);
            objects.put(fact, object);
            overlay.add(rewriting.edit(setup, overlay, fact, object));
            weights = rewriting.teach(
                    setup, weights, fact, object, LESSONS, done -> pace.at(before + done * TAUGHT / edits));
            if (stops.contains(number + 1)) {
                pace.at(before + TAUGHT / edits);
                put(
                        measures,
                        "rank-one",
                        number + 1,
                        Aftermath.of(new Pass(model.weights()).with(overlay), facts, objects, 0, asked));
                pace.at(before + ASKED / edits);
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
