package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Classifier;
import org.paradigm.transformer.Spirals;

/**
 * Trains a small network on two spirals, again and again, with more neurons and more examples. What limits it: its size,
 * or what it has seen?
 */
final class CapacityAndData implements LongLab {
    private static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 32);
    private static final List<Integer> EXAMPLES = List.of(16, 64, 256, 1024);
    private static final double HUNDRED = 100;

    /** Of two kinds: who guesses is right half the time. */
    private static final double CHANCE = 50;

    @Override
    public String id() {
        return "capacity-and-data";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.Choose.of("wrong", "capacity-and-data.wrong", "0", "0.15", "0.3"),
                new Setting.Whole("seed", say("seed"), 1, 100, 1));
    }

    @Override
    public boolean isLong(Setup setup) {
        return true;
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        var seed = setup.whole("seed");
        var test = Spirals.unseen();
        var measures = new LinkedHashMap<String, Double>();
        var runs = WIDTHS.size() * EXAMPLES.size();
        var done = 0;
        for (var examples : EXAMPLES) {
            var seen = Spirals.of(examples, setup.real("wrong"), seed);
            for (var width : WIDTHS) {
                var before = done++;
                var trained = Classifier.train(width, seen, seed, share -> pace.at((before + share) / runs));
                measures.put(key("new", width, examples), World.percent(trained.accuracy(test)));
                measures.put(key("seen", width, examples), World.percent(trained.accuracy(seen)));
            }
        }
        return measures;
    }

    /** The same runs were made for the card, with its first seeds and some shares of wrong labels. */
    @Override
    public Optional<Map<String, Double>> known(Setup setup) {
        var card = Card.named("capacity");
        var seed = setup.whole("seed") - 1;
        var wrong = "wrong." + Math.round(HUNDRED * setup.real("wrong"));
        var measures = new LinkedHashMap<String, Double>();
        for (var examples : EXAMPLES) {
            for (var width : WIDTHS) {
                var name = wrong + ".examples." + examples + ".width." + width;
                for (var what : List.of("new", "seen")) {
                    var figure = name + (what.equals("new") ? ".test" : ".training");
                    if (!card.figures().contains(figure)
                            || card.figure(figure).values().size() <= seed) {
                        return Optional.empty();
                    }
                    measures.put(
                            key(what, width, examples),
                            World.percent(card.figure(figure).values().get(seed)));
                }
            }
        }
        return Optional.of(measures);
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of(
                "runs",
                WIDTHS.size() * EXAMPLES.size(),
                "steps",
                Classifier.STEPS,
                "batch",
                Classifier.BATCH,
                "tested",
                Spirals.TESTED);
    }

    private static String key(String what, int width, int examples) {
        return what + "-" + width + "-" + examples;
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var pieces = new ArrayList<Piece>();
        pieces.add(map("new", measures));
        pieces.add(map("seen", measures));
        var small = WIDTHS.get(0);
        var large = WIDTHS.get(WIDTHS.size() - 1);
        var few = EXAMPLES.get(0);
        var many = EXAMPLES.get(EXAMPLES.size() - 1);
        pieces.add(new Piece.Words(say(
                "corners",
                few,
                many,
                percent(measures, "new", large, few),
                percent(measures, "seen", large, few),
                percent(measures, "new", small, many),
                percent(measures, "new", large, many))));
        return pieces;
    }

    private static Bilingual percent(Map<String, Double> measures, String what, int width, int examples) {
        return Bilingual.same(Digits.percent(measures.get(key(what, width, examples))));
    }

    private HeatMap map(String what, Map<String, Double> measures) {
        var values = new double[WIDTHS.size()][EXAMPLES.size()];
        for (var row = 0; row < WIDTHS.size(); row++) {
            for (var column = 0; column < EXAMPLES.size(); column++) {
                values[row][column] = measures.get(key(what, WIDTHS.get(row), EXAMPLES.get(column)));
            }
        }
        return new HeatMap(
                say("map." + what),
                say(
                        "map.summary",
                        Digits.percent(values[0][0]),
                        Digits.percent(values[WIDTHS.size() - 1][EXAMPLES.size() - 1])),
                WIDTHS.stream().map(width -> say("row", width)).toList(),
                EXAMPLES.stream().map(examples -> say("column", examples)).toList(),
                values,
                CHANCE,
                HUNDRED,
                "%");
    }
}
