package org.paradigm.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a run.
 *
 * @param measures by name, for whoever predicted them; shares and probabilities in per cent
 * @param pieces what a reader sees of it, in order
 */
public record Outcome(Map<String, Double> measures, List<Piece> pieces) {
    public Outcome {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        pieces = List.copyOf(pieces);
    }
}
