package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The training program: trains a model from each of its seeds, as far as that has not been done, measures all of them,
 * and writes the weights of the first seed, the vocabulary and the card to {@code src/main/weights}.
 */
final class Training {
    private static final long BETWEEN_CHECKPOINTS = 20_000_000_000L;

    private final Path room;
    private final Recipe recipe;
    private volatile boolean stop;

    private Training(Path root, Recipe recipe) {
        this.room = root.resolve("target/train");
        this.recipe = recipe;
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
        var seeds = what.length > 1 ? Integer.parseInt(what[1]) : training.recipe.seeds();
        var runs = new LinkedHashMap<Lore.World, List<Run>>();
        for (var world : training.recipe.worlds()) {
            runs.put(world, new ArrayList<>());
            for (var seed = 1; seed <= seeds && !training.stop; seed++) {
                runs.get(world).add(training.run(world, seed));
            }
        }
        if (!training.stop) {
            new CardWriter(root.resolve("src/main/weights"), training.recipe).write(runs);
        }
    }

    /** A network as a seed has made it. */
    record Run(int seed, Weights weights, double seconds) {}

    private Run run(Lore.World world, int seed) throws IOException {
        var lore = world.lore();
        var shape = recipe.shape().over(lore.vocabulary().size(), Reading.SPAN);
        var dice = new Dice(seed);
        var weights = Weights.random(shape, dice);
        var learner = new Learner(weights, recipe.decay(), recipe.batch(), Reading.SPAN, 2, VectorProducts::new);
        var text = new Reading(lore, dice);
        var words = new int[recipe.batch() * Reading.SPAN];
        var targets = new int[words.length];
        var name = recipe.name() + (recipe.worlds().size() > 1 ? "-" + lore.size() : "");
        var checkpoint = new Checkpoint(room.resolve(name + "-" + seed + ".safetensors"));
        var before = checkpoint.exists() ? checkpoint.load(weights, learner.optimiser()) : 0;
        for (var step = 0; step < learner.optimiser().steps(); step++) {
            text.fill(words, targets);
        }

        var schedule = new Schedule(recipe.rate(), recipe.warmUp(), recipe.steps());
        var progress = new Progress(name + ", seed " + seed, learner.optimiser().steps(), recipe.steps(), words.length);
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
        return new Run(seed, weights, seconds);
    }
}
