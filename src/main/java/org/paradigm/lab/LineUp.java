package org.paradigm.lab;

import java.util.List;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;

/**
 * The models that a lab offers: which of them is asked, and in which of its layers.
 *
 * @param models at least one; all of the same world
 */
record LineUp(List<Model> models) {
    LineUp {
        models = List.copyOf(models);
    }

    World world() {
        return World.of(models.get(0));
    }

    /** Those of the deepest. */
    int layers() {
        return models.stream().mapToInt(LineUp::layers).max().orElse(1);
    }

    private static int layers(Model model) {
        return model.weights().architecture().layers();
    }

    /** The setting {@code model}. */
    Setting model() {
        return Setting.Choose.of(
                "model", "models", models.stream().map(Model::name).toArray(String[]::new));
    }

    /** The setting {@code layer}, counted from 1. */
    Setting layer(Bilingual label, int standard) {
        return new Setting.Whole("layer", label, 1, layers(), Math.min(standard, layers()));
    }

    Model model(Setup setup) {
        return Models.named(models, setup.text("model"));
    }

    /**
     * The model that is chosen, when it has the layer that is chosen.
     *
     * @throws Refused when it has fewer
     */
    Model withLayer(Setup setup) {
        var model = model(setup);
        if (setup.whole("layer") > layers(model)) {
            throw new Refused("layer", Say.of("models.refused.layer", model.name(), layers(model)));
        }
        return model;
    }
}
