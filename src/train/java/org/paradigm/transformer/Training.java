package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * The training program: trains a model from each of its seeds, as far as that has not been done, measures all of them,
 * and writes the weights of the first seed, the vocabulary and the card to {@code src/main/weights}.
 */
final class Training {
    private static final long BETWEEN_CHECKPOINTS = 20_000_000_000L;

    private final Path room;
    private final Recipe recipe;
    private final Facts facts;
    private volatile boolean stop;

    private Training(Path root, Recipe recipe) {
        this.room = root.resolve("target/train");
        this.recipe = recipe;
        this.facts = recipe.world().facts();
    }

    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        var what = arguments[1].strip().split(" ");
        var training = new Training(root, Recipe.named(what[0]));
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            training.stop = true;
            try {
                main.join(20_000);
            } catch (InterruptedException giveUp) {
                Thread.currentThread().interrupt();
            }
        }));
        var runs = new ArrayList<Run>();
        for (var seed = 1; seed <= training.recipe.seeds() && !training.stop; seed++) {
            var run = training.run(seed);
            if (run.done(training.recipe)) {
                runs.add(run);
            }
        }
        if (!training.stop) {
            new CardWriter(root.resolve("src/main/weights"), training.recipe, training.facts).write(runs);
        }
    }

    /** A network as a seed has made it. */
    record Run(int seed, Weights weights, int steps, double seconds) {
        boolean done(Recipe recipe) {
            return steps == recipe.steps();
        }
    }

    private Run run(int seed) throws IOException {
        var shape = recipe.shape().over(facts.vocabulary().size(), FactsText.SPAN);
        var dice = new Dice(seed);
        var weights = Weights.random(shape, dice);
        var learner = new Learner(weights, recipe.decay(), recipe.batch(), FactsText.SPAN, 2, VectorProducts::new);
        var text = new FactsText(facts, dice);
        var words = new int[recipe.batch() * FactsText.SPAN];
        var targets = new int[words.length];
        var checkpoint = new Checkpoint(room.resolve(recipe.name() + "-" + seed + ".safetensors"));
        var before = checkpoint.exists() ? checkpoint.load(weights, learner.optimiser()) : 0;
        for (var step = 0; step < learner.optimiser().steps(); step++) {
            text.fill(words, targets);
        }

        var schedule = new Schedule(recipe.rate(), recipe.warmUp(), recipe.steps());
        var progress = new Progress(
                recipe.name() + ", seed " + seed, learner.optimiser().steps(), recipe.steps(), words.length);
        var began = System.nanoTime();
        var saved = began;
        while (learner.optimiser().steps() < recipe.steps() && !stop) {
            text.fill(words, targets);
            var loss = learner.step(
                    words, targets, schedule.rate(learner.optimiser().steps()));
            progress.step(learner.optimiser().steps(), loss);
            var now = System.nanoTime();
            if (now - saved > BETWEEN_CHECKPOINTS) {
                checkpoint.save(weights, learner.optimiser(), before + (now - began) / 1e9);
                saved = now;
            }
        }
        var seconds = before + (System.nanoTime() - began) / 1e9;
        if (seconds > before + 0.5) {
            checkpoint.save(weights, learner.optimiser(), seconds);
        }
        return new Run(seed, weights, learner.optimiser().steps(), seconds);
    }
}
