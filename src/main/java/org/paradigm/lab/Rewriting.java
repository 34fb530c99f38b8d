package org.paradigm.lab;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Edit;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.FineTuning;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Weights;

/** How a fact gets a new object, with the settings for it: a rank-one edit at one place of one layer, or fine-tuning. */
final class Rewriting {
    private static final long SEED = 2022;

    private final LineUp models;
    private final List<Setting> settings;

    /**
     * @param layer the label of that setting
     * @param rates of fine-tuning, the standard one first
     */
    Rewriting(LineUp models, Bilingual layer, String... rates) {
        this.models = models;
        settings = List.of(
                models.model(),
                models.layer(layer, 2),
                Setting.Choose.of("place", "rewriting.place", "word", "name"),
                Setting.Choose.of("rate", "rewriting.rate", rates));
    }

    /** {@code model}, {@code layer}, {@code place} and {@code rate}. */
    List<Setting> settings() {
        return settings;
    }

    /** @throws Refused when it does not have the layer */
    Model model(Setup setup) {
        return models.withLayer(setup);
    }

    /** @param before edits that this one comes on top of */
    Edit edit(Setup setup, List<Edit> before, Facts.Fact fact, int object) {
        var model = model(setup);
        var facts = World.of(model).facts();
        var prompt = facts.prompt(fact, 0);
        var position = setup.text("place").equals("name") ? facts.lastName(fact, 0) : prompt.length - 1;
        return Models.editing(model).edit(before, prompt, object, setup.whole("layer") - 1, position, SEED);
    }

    /**
     * @param old from which it goes on
     * @param by how long, and with how much replay; the rate is that of the settings
     * @param at is told which share of it is done, and may end it
     */
    Weights teach(Setup setup, Weights old, Facts.Fact fact, int object, Lessons by, DoubleConsumer at) {
        var facts = World.of(model(setup)).facts();
        var lesson = new FineTuning.Lesson(facts.prompt(fact, 0), object, facts.number(fact));
        return new FineTuning(setup.real("rate"), by.steps(), by.replayed())
                .teach(old, facts, List.of(lesson), SEED, at);
    }

    /**
     * @param steps at most
     * @param replayed true sentences in each step
     */
    record Lessons(int steps, int replayed) {}
}
