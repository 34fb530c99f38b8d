package org.paradigm.attempt;

import java.util.Map;

/**
 * What came of an experiment that was predicted, and what everybody predicted.
 *
 * @param measures of the lab, by name
 * @param everybody how often each choice was predicted first, by field and choice
 */
public record Happened(Map<String, Double> measures, Map<String, Map<String, Long>> everybody) {
    long times(String field, String choice) {
        return everybody.getOrDefault(field, Map.of()).getOrDefault(choice, 0L);
    }

    /** How many have predicted something in this field. */
    long all(String field) {
        return everybody.getOrDefault(field, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
