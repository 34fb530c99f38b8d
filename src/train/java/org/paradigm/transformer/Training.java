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
    static final long BETWEEN_CHECKPOINTS = 20_000_000_000L;

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
        var seeds = what.length > 1 ? Integer.parseInt(what[1]) : 0;
        if (what[0].equals("capacity")) {
            Capacity.run(root.resolve("src/main/weights"));
            return;
        }
        if (what[0].equals("scales")) {
            new Scales(root.resolve("target/train")).run(root.resolve("src/main/weights"));
            return;
        }
        if (what[0].equals("cipher")) {
            new CipherTraining(root.resolve("target/train")).run(root.resolve("src/main/weights"));
            return;
        }
        if (what[0].startsWith("pairs-")) {
            new PairsTraining(root.resolve("target/train"), what[0]).run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].matches("(cot|vote|distractor)-.*")) {
            new ChainsTraining(root.resolve("target/train"), ChainsRecipe.named(what[0]))
                    .run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].startsWith("moe-")) {
            new MoeTraining(root.resolve("target/train"), what[0]).run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].equals(RepliesTraining.NAME)) {
            new RepliesTraining(root.resolve("target/train")).run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].equals(RepliesMoving.NAME)) {
            new RepliesMoving(root.resolve("target/train")).run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].equals("pretrain-or-scratch")) {
            TownTuning.run(root.resolve("src/main/weights"));
            return;
        }
        if (what[0].startsWith("town-")) {
            new TownTraining(root.resolve("target/train"), TownRecipe.named(what[0]))
                    .run(root.resolve("src/main/weights"), seeds);
            return;
        }
        if (what[0].startsWith("in-context")) {
            new SortingTraining(root.resolve("target/train"), SortingRecipe.named(what[0]))
                    .run(root.resolve("src/main/weights"), seeds);
            return;
        }
        var worlds = what.length > 2 ? Integer.parseInt(what[2]) : 0;
        new Training(root, Recipe.named(what[0])).run(root, seeds, worlds);
    }

    /**
     * @param seeds how many, 0 for all
     * @param worlds how many of the recipe's, 0 for all
     */
    private void run(Path root, int seeds, int worlds) throws IOException {
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop = true;
            try {
                main.join(20_000);
            } catch (InterruptedException giveUp) {
                Thread.currentThread().interrupt();
            }
        }));
        var runs = new LinkedHashMap<Lore.World, List<Run>>();
        for (var world :
                recipe.worlds().subList(0, worlds == 0 ? recipe.worlds().size() : worlds)) {
            runs.put(world, new ArrayList<>());
            for (var seed = 1; seed <= (seeds == 0 ? recipe.seeds() : seeds) && !stop; seed++) {
                runs.get(world).add(run(world, seed));
            }
        }
        if (!stop) {
            new CardWriter(root.resolve("src/main/weights"), recipe).write(runs);
        }
    }

    /** A network as a seed has made it. */
    record Run(int seed, Weights weights, double seconds) {}

    private Run run(Lore.World world, int seed) throws IOException {
        var lore = world.lore();
        var course = new Course(recipe, lore, seed);
        var name = recipe.name() + (recipe.worlds().size() > 1 ? "-" + lore.size() : "") + "-" + seed;
        var checkpoint = new Checkpoint(room.resolve(name + ".safetensors"));
        var before = checkpoint.exists() ? course.resume(checkpoint) : 0;
        if (course.done()) {
            return new Run(seed, course.weights(), before);
        }
        var progress = new Progress(name, course.steps(), recipe.steps(), course.tokensPerStep());
        var began = System.nanoTime();
        var saved = began;
        while (!course.done() && !stop) {
            var loss = course.step();
            progress.step(course.steps(), loss);
            var now = System.nanoTime();
            if (now - saved > BETWEEN_CHECKPOINTS) {
                checkpoint.save(course.weights(), course.optimiser(), before + (now - began) / 1e9);
                saved = now;
            }
        }
        var seconds = before + (System.nanoTime() - began) / 1e9;
        checkpoint.save(course.weights(), course.optimiser(), seconds);
        return new Run(seed, course.weights(), seconds);
    }
}
