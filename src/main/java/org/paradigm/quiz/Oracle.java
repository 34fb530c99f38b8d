package org.paradigm.quiz;

import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/** Knows what happens in an experiment, because it makes it. Whoever has predictions to check asks it. */
public interface Oracle {
    /** What came of an experiment, or why it cannot be made. */
    sealed interface Answer {}

    /** @param measures by name */
    record Measured(Map<String, Double> measures) implements Answer {}

    record Impossible(Bilingual reason) implements Answer {}

    /** Whether there is such a lab, and what it needs. */
    boolean hasLab(String lab);

    Answer ask(Experiment experiment);

    /** A figure that a model's card gives: {@code W.recall}. */
    Optional<String> figure(String key);

    /** Of a course without labs. */
    Oracle NONE = new Oracle() {
        @Override
        public boolean hasLab(String lab) {
            return false;
        }

        @Override
        public Answer ask(Experiment experiment) {
            return new Impossible(
                    new Bilingual("没有实验“" + experiment.lab() + "”", "there is no lab '" + experiment.lab() + "'"));
        }

        @Override
        public Optional<String> figure(String key) {
            return Optional.empty();
        }
    };
}
