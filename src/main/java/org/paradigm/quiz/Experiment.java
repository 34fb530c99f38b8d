package org.paradigm.quiz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lab, and what is set in it.
 *
 * @param settings by name; those that are not named have their standard value
 */
public record Experiment(String lab, Map<String, String> settings) {
    public Experiment {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
