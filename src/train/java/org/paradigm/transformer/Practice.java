package org.paradigm.transformer;

import java.io.IOException;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * A training of so many steps, with a checkpoint every twenty seconds; goes on where an earlier one stopped.
 *
 * @param name of the run, as its progress is shown
 * @param steps in all
 * @param words in the texts of a step
 */
record Practice(String name, Checkpoint checkpoint, Parameters parameters, AdamW optimiser, int steps, int words) {
    /**
     * @param read reads the texts of the step of that number; those of steps that were made before are read again, so that
     *     the dice are where they were
     * @param learn learns from what was read, and gives the loss
     * @return the seconds that it has taken, those of earlier runs with them
     */
    double train(IntConsumer read, IntToDoubleFunction learn) throws IOException {
        var before = checkpoint.exists() ? checkpoint.load(parameters, optimiser) : 0;
        if (optimiser.steps() >= steps) {
            return CardWriter.rounded(before, 10);
        }
        for (var step = 0; step < optimiser.steps(); step++) {
            read.accept(step);
        }
        var progress = new Progress(name, optimiser.steps(), steps, words);
        var began = System.nanoTime();
        var saved = began;
        while (optimiser.steps() < steps) {
            read.accept(optimiser.steps());
            var loss = learn.applyAsDouble(optimiser.steps());
            progress.step(optimiser.steps(), loss);
            if (System.nanoTime() - saved > Training.BETWEEN_CHECKPOINTS) {
                saved = System.nanoTime();
                checkpoint.save(parameters, optimiser, before + (saved - began) / 1e9);
            }
        }
        var seconds = before + (System.nanoTime() - began) / 1e9;
        checkpoint.save(parameters, optimiser, seconds);
        return CardWriter.rounded(seconds, 10);
    }
}
