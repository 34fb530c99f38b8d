package org.paradigm.transformer;

import java.io.IOException;

/** The training of one network from one seed, step by step. */
final class Course {
    private final Recipe recipe;
    private final Weights weights;
    private final Learner learner;
    private final Reading reading;
    private final Schedule schedule;
    private final int[] words;
    private final int[] targets;

    Course(Recipe recipe, Lore lore, int seed) {
        this.recipe = recipe;
        var dice = new Dice(seed);
        weights = Weights.random(recipe.shape().over(lore.vocabulary().size(), Reading.SPAN), dice);
        learner = new Learner(weights, recipe.decay(), recipe.batch(), Reading.SPAN, 2, VectorProducts::new);
        reading = new Reading(lore, dice);
        schedule = new Schedule(recipe.rate(), recipe.warmUp(), recipe.steps());
        words = new int[recipe.batch() * Reading.SPAN];
        targets = new int[words.length];
    }

    /**
     * Goes on where a checkpoint was made; what was read until then is passed over.
     *
     * @return the seconds that had been spent
     */
    double resume(Checkpoint checkpoint) throws IOException {
        var seconds = checkpoint.load(weights, optimiser());
        for (var step = 0; step < steps(); step++) {
            reading.fill(words, targets);
        }
        return seconds;
    }

    /** @return the mean loss of the step, in nats */
    double step() {
        reading.fill(words, targets);
        return learner.step(words, targets, schedule.rate(steps()));
    }

    void until(int steps) {
        while (steps() < steps) {
            step();
        }
    }

    boolean done() {
        return steps() >= recipe.steps();
    }

    int steps() {
        return optimiser().steps();
    }

    int tokensPerStep() {
        return words.length;
    }

    Weights weights() {
        return weights;
    }

    AdamW optimiser() {
        return learner.optimiser();
    }
}
