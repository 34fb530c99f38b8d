package org.paradigm.transformer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each module usually hands on: the mean over all words of the prompts that ask for every fact. A module replaced
 * by its mean says nothing about the case at hand, without saying anything that the network has never heard.
 */
public final class Means {
    private final Map<Part, float[][]> means = new EnumMap<>(Part.class);

    public Means(Weights weights, Facts facts) {
        var pass = new Pass(weights);
        var layers = weights.architecture().layers();
        var parts = weights.architecture().feedForward()
                ? List.of(Part.HEADS, Part.ATTENTION, Part.FEED_FORWARD)
                : List.of(Part.HEADS, Part.ATTENTION);
        parts.forEach(
                part -> means.put(part, new float[layers][weights.architecture().width()]));
        var words = 0;
        for (var fact : facts.all()) {
            pass.run(facts.prompt(fact, Recall.told(facts, fact)));
            words += pass.length();
            for (var part : parts) {
                for (var layer = 0; layer < layers; layer++) {
                    for (var t = 0; t < pass.length(); t++) {
                        var mean = means.get(part)[layer];
                        PlainProducts.one(1, pass.values(part, layer)[t], mean, mean.length);
                    }
                }
            }
        }
        for (var mean : means.values()) {
            for (var row : mean) {
                for (var i = 0; i < row.length; i++) {
                    row[i] /= words;
                }
            }
        }
    }

    /** Puts the mean in place of what comes out at a site of {@link Part#HEADS}, ATTENTION or FEED_FORWARD. */
    public Hook replace(Site site) {
        if (!means.containsKey(site.part())) {
            throw new IllegalArgumentException("No mean of " + site.part());
        }
        return Hook.replace(site, means.get(site.part())[site.layer()]);
    }
}
