package org.paradigm.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.paradigm.transformer.Editing;
import org.paradigm.transformer.Lore;
import org.paradigm.transformer.Model;

/** The trained models that are there, each read once when it is first asked for. */
final class Models {
    private static final Map<String, Optional<Model>> READ = new ConcurrentHashMap<>();
    private static final Map<String, Editing> EDITINGS = new ConcurrentHashMap<>();

    private Models() {}

    static Optional<Model> find(String name) {
        return READ.computeIfAbsent(name, Models::read);
    }

    private static Optional<Model> read(String name) {
        try {
            return Optional.of(Model.named(name));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /** Those of these names that are there, in this order. */
    static List<Model> of(String... names) {
        return Stream.of(names).flatMap(name -> find(name).stream()).toList();
    }

    /** One of those that a lab offers. */
    static Model named(List<Model> models, String name) {
        return models.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Editing editing(Model model) {
        return EDITINGS.computeIfAbsent(model.name(), name -> new Editing(model.weights(), lore(model)));
    }

    private static Lore lore(Model model) {
        return model.card().content().get("world") instanceof Map<?, ?> world && "circle".equals(world.get("kind"))
                ? model.circle()
                : World.of(model).facts();
    }
}
