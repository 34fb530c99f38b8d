package org.paradigm.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labs that can be run here: those whose models are there. */
public final class Labs {
    private final Map<String, Lab> byId = new LinkedHashMap<>();

    Labs(List<Lab> labs) {
        labs.forEach(lab -> byId.put(lab.id(), lab));
    }

    /** All of them, in the order in which a reader meets them. */
    public static Labs all() {
        return new Labs(List.of(new ParameterBudget()));
    }

    public List<Lab> list() {
        return List.copyOf(byId.values());
    }

    public Optional<Lab> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
