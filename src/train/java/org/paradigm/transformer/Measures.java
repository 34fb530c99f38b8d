package org.paradigm.transformer;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the labs claim about a model, measured on one network: figures by name, shares between 0 and 1. */
final class Measures {
    private Measures() {}

    static Map<String, Double> of(Weights weights, Facts facts) {
        var figures = new LinkedHashMap<String, Double>();
        var recall = Recall.of(new Pass(weights), facts);
        put(figures, "recall.seen", recall.seen());
        put(figures, "recall.unseen", recall.unseen());
        put(figures, "type", recall.type());
        return figures;
    }

    static void put(Map<String, Double> figures, String name, double value) {
        figures.put(name, CardWriter.rounded(value, 10_000));
    }
}
