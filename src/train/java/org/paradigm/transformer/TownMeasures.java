package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is measured of networks that have learned the small town's language: what they fill in, and how they go on. */
final class TownMeasures {
    private static final int FILLED = 500;
    private static final int TRIED = 100;
    private static final int WRITTEN = 500;
    private static final long SEED = 9000;

    /** As the lab calls them. */
    private static final Map<Encoded.Property, String> PROPERTIES = Map.of(
            Encoded.Property.SUBJECT_AT_DEED, "deed",
            Encoded.Property.SUBJECT_AT_BLANK, "blank",
            Encoded.Property.PART_OF_SPEECH, "speech");

    private TownMeasures() {}

    static Map<String, Double> of(Weights network, TownRecipe recipe, Town town) {
        var pass = new Pass(network);
        var figures = new LinkedHashMap<String, Double>();
        for (var clue : Blanks.Clue.values()) {
            for (var kind : Blanks.KINDS) {
                var name =
                        clue.name().toLowerCase(Locale.ROOT) + "." + kind.name().toLowerCase(Locale.ROOT);
                var blanks = Blanks.some(town, clue, kind, FILLED, SEED);
                figures.put(name, Blanks.share(town, blanks, blank -> Blanks.fill(pass, blank.words(), blank.at())));
                if (recipe.causal()) {
                    figures.put(
                            "tried." + name,
                            Blanks.share(
                                    town,
                                    blanks.subList(0, TRIED),
                                    blank -> Blanks.tryAll(pass, blank.words(), blank.at())));
                }
            }
        }
        written(figures, "on", town, (beginning, length, dice) -> Blanks.goOn(pass, beginning, dice));
        if (!recipe.causal()) {
            written(figures, "row", town, (beginning, length, dice) -> Blanks.goOn(pass, beginning, length, dice));
        }
        figures.put("town.more", Written.own(town, WRITTEN, SEED).more());
        if (recipe.matched()) {
            for (var property : Encoded.Property.values()) {
                if (!recipe.causal() || property != Encoded.Property.SUBJECT_AT_BLANK) {
                    probes(figures, network, town, property);
                }
            }
        }
        return figures;
    }

    private static void written(Map<String, Double> figures, String name, Town town, Written.Way way) {
        var written = Written.of(town, WRITTEN, SEED, way);
        figures.put(name + ".sound", written.sound());
        figures.put(name + ".more", written.more());
    }

    /** Those of the lab's first seed of sentences. */
    private static void probes(Map<String, Double> figures, Weights network, Town town, Encoded.Property property) {
        var probing = new Probing(network, town, property, 1);
        var untrained = new Probing(Weights.random(network.architecture(), new Dice(1)), town, property, 1);
        var name = PROPERTIES.get(property) + ".";
        layers(figures, "probe." + name + "trained", probing.real());
        layers(figures, "probe." + name + "new-words", probing.newWords());
        layers(figures, "probe." + name + "lot", probing.lot());
        layers(figures, "probe." + name + "untrained", untrained.real());
        layers(figures, "probe." + name + "untrained-new-words", untrained.newWords());
        figures.put("filled." + name + "whole", probing.filled());
        for (var after = 0; after <= network.architecture().layers(); after++) {
            for (var lot : new boolean[] {false, true}) {
                var left = probing.erase(Probing.ERASED, after, lot);
                var which = name + (lot ? "lot." : "erased.") + after;
                figures.put("filled." + which, left.filled());
                figures.put("read." + which, left.readThere());
                figures.put("last." + which, left.readLast());
            }
        }
    }

    private static void layers(Map<String, Double> figures, String name, double[] shares) {
        for (var layer = 0; layer < shares.length; layer++) {
            figures.put(name + "." + layer, shares[layer]);
        }
    }
}
