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
                if (recipe.causal() && !recipe.fills()) {
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
        return figures;
    }

    private static void written(Map<String, Double> figures, String name, Town town, Written.Way way) {
        var written = Written.of(town, WRITTEN, SEED, way);
        figures.put(name + ".sound", written.sound());
        figures.put(name + ".more", written.more());
    }
}
