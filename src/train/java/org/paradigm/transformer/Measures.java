package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the labs claim about a model of the facts, measured on one network: figures by name, shares between 0 and 1.
 * Layers and positions count from 0; position "name" is the last name's, "end" the last word's before the answer.
 */
final class Measures {
    private static final int EDITS = Aftermath.EDITS;
    private static final int OTHERS = 100;
    private static final int TRACED = 60;
    private static final int REPEATS = 5;
    private static final int[] ONE_AFTER_ANOTHER = {1, 10, 50, 100};

    private final Weights weights;
    private final Facts facts;
    private final Architecture shape;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<Integer> people = new ArrayList<>();
    private final List<Facts.Fact> others = new ArrayList<>();

    private Measures(Weights weights, Facts facts) {
        this.weights = weights;
        this.facts = facts;
        shape = weights.architecture();
        var order = new int[facts.people()];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        new Dice(77).shuffle(order);
        for (var person : order) {
            people.add(person);
        }
        for (var i = 0; i < OTHERS; i++) {
            others.add(new Facts.Fact(order[order.length - 1 - i], i % Facts.RELATIONS.size()));
        }
    }

    static Map<String, Double> of(Weights weights, Facts facts, boolean everything) {
        var measures = new Measures(weights, facts);
        measures.recall("recall", null);
        if (everything) {
            measures.ablations();
            measures.traces();
            measures.edits();
            measures.fineTuning();
            measures.oneAfterAnother();
            measures.neurons();
        }
        return measures.figures;
    }

    private void neurons() {
        for (var layer = 0; shape.feedForward() && layer < shape.layers(); layer++) {
            put(
                    "tidy." + layer,
                    Excitement.of(weights, facts, layer, done -> {}).tidy());
        }
    }

    private void recall(String name, Hook hook) {
        var recall = Recall.of(new Pass(weights).hook(hook), facts);
        put(name + ".seen", recall.seen());
        put(name + ".unseen", recall.unseen());
        put(name + ".type", recall.type());
    }

    private void ablations() {
        var means = new Means(weights, facts);
        for (var part : parts()) {
            for (var layer = 0; layer < shape.layers(); layer++) {
                var site = Site.of(part, layer);
                var name = part.name().toLowerCase(Locale.ROOT) + "." + layer;
                recall("zero." + name, Hook.zero(site));
                recall("mean." + name, means.replace(site));
            }
        }
    }

    private List<Part> parts() {
        return shape.feedForward() ? List.of(Part.ATTENTION, Part.FEED_FORWARD) : List.of(Part.ATTENTION);
    }

    /** The mean over birthplaces asked in the first phrasing: ". F L was-born in". */
    private void traces() {
        var parts = new ArrayList<>(parts());
        parts.add(Part.RESIDUAL);
        for (var part : parts) {
            var clean = 0.0;
            var corrupted = 0.0;
            double[][] sum = null;
            for (var person : people.subList(0, TRACED)) {
                var found = Tracing.of(facts, new Facts.Fact(person, 0), 0)
                        .run(weights, List.of(), part, 3, REPEATS, person);
                clean += found.clean() / TRACED;
                corrupted += found.corrupted() / TRACED;
                sum = sum == null ? new double[shape.layers()][found.restored()[0].length] : sum;
                for (var layer = 0; layer < sum.length; layer++) {
                    for (var t = 0; t < sum[layer].length; t++) {
                        sum[layer][t] += found.restored()[layer][t] / TRACED;
                    }
                }
            }
            put("trace.clean", clean);
            put("trace.corrupted", corrupted);
            for (var layer = 0; layer < shape.layers(); layer++) {
                for (var t = 0; t < sum[layer].length; t++) {
                    put("trace." + part.name().toLowerCase(Locale.ROOT) + "." + layer + "." + t, sum[layer][t]);
                }
            }
        }
    }

    private void edits() {
        if (!shape.feedForward()) {
            return;
        }
        var editing = new Editing(weights, facts);
        for (var layer = 0; layer < shape.layers(); layer++) {
            for (var place : List.of("name", "end")) {
                var sum = new double[4];
                for (var i = 0; i < EDITS; i++) {
                    var fact = fact(i);
                    var phrasing = Recall.told(facts, fact);
                    var position = place.equals("name")
                            ? facts.lastName(fact, phrasing)
                            : facts.prompt(fact, phrasing).length - 1;
                    var edit = editing.edit(List.of(), facts.prompt(fact, phrasing), object(fact), layer, position, i);
                    add(sum, new Pass(weights).with(List.of(edit)), Map.of(fact, object(fact)), phrasing);
                }
                put("edit." + layer + "." + place, sum);
            }
        }
    }

    private void fineTuning() {
        for (var tuning :
                List.of(new FineTuning(1e-3, 40, 0), new FineTuning(3e-4, 40, 0), new FineTuning(3e-4, 100, 31))) {
            var edits = tuning.replay() > 0 ? EDITS / 6 : EDITS;
            var sum = new double[4];
            for (var i = 0; i < edits; i++) {
                var fact = fact(i);
                var phrasing = Recall.told(facts, fact);
                var tuned = tuning.teach(weights, facts, lesson(fact, phrasing), i);
                add(sum, new Pass(tuned), Map.of(fact, object(fact)), phrasing);
            }
            for (var j = 0; j < sum.length; j++) {
                sum[j] *= (double) EDITS / edits;
            }
            put(tuning.replay() > 0 ? "tune.replay" : tuning.rate() > 5e-4 ? "tune.1e-3" : "tune.3e-4", sum);
        }
    }

    /** A hundred edits, each on top of those before; all are asked again afterwards, and facts that nobody touched. */
    private void oneAfterAnother() {
        var editing = shape.feedForward() ? new Editing(weights, facts) : null;
        var layer = shape.layers() / 2;
        var edits = new ArrayList<Edit>();
        var tuned = weights;
        var tuning = new FineTuning(3e-4, 40, 0);
        var done = 0;
        for (var many : ONE_AFTER_ANOTHER) {
            for (; done < many; done++) {
                var fact = fact(done);
                var phrasing = Recall.told(facts, fact);
                var end = facts.prompt(fact, phrasing).length - 1;
                if (editing != null) {
                    edits.add(editing.edit(edits, facts.prompt(fact, phrasing), object(fact), layer, end, done));
                }
                tuned = tuning.teach(tuned, facts, lesson(fact, phrasing), done);
            }
            if (editing != null) {
                after("edits." + many, new Pass(weights).with(edits), many);
            }
            after("tunes." + many, new Pass(tuned), many);
        }
    }

    private void after(String name, Pass pass, int many) {
        var edited = 0.0;
        var otherPhrasings = 0.0;
        for (var i = 0; i < many; i++) {
            var after =
                    Aftermath.of(pass, facts, Map.of(fact(i), object(fact(i))), Recall.told(facts, fact(i)), List.of());
            edited += after.edited() / many;
            otherPhrasings += after.otherPhrasings() / many;
        }
        put(name + ".edited", edited);
        put(name + ".other_phrasings", otherPhrasings);
        put(name + ".others", Aftermath.of(pass, facts, Map.of(), 0, others).others());
    }

    private List<FineTuning.Lesson> lesson(Facts.Fact fact, int phrasing) {
        return List.of(new FineTuning.Lesson(facts.prompt(fact, phrasing), object(fact), facts.number(fact)));
    }

    private Facts.Fact fact(int i) {
        return new Facts.Fact(people.get(i), i % Facts.RELATIONS.size());
    }

    /** Another object of the same relation, the same for the same fact. */
    private int object(Facts.Fact fact) {
        var objects = facts.objects(fact.relation());
        var object = objects[new Dice(fact.person()).below(objects.length)];
        return object != facts.answer(fact) ? object : objects[(object - objects[0] + 1) % objects.length];
    }

    private void add(double[] sum, Pass pass, Map<Facts.Fact, Integer> objects, int phrasing) {
        var after = Aftermath.of(pass, facts, objects, phrasing, others);
        sum[0] += after.edited() / EDITS;
        sum[1] += after.otherPhrasings() / EDITS;
        sum[2] += after.samePerson() / EDITS;
        sum[3] += after.others() / EDITS;
    }

    private void put(String name, double[] after) {
        put(name + ".edited", after[0]);
        put(name + ".other_phrasings", after[1]);
        put(name + ".same_person", after[2]);
        put(name + ".others", after[3]);
    }

    private void put(String name, double value) {
        figures.put(name, CardWriter.rounded(value, 10_000));
    }
}
