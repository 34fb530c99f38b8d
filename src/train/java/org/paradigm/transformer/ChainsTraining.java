package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Small transformers that learn to solve the problems of {@link Chains}, with written steps or without. */
final class ChainsTraining {
    private static final int SEEDS = 5;
    private static final int LAST = 20;

    private final Path room;
    private final ChainsRecipe recipe;
    private final List<Integer> stopped = new ArrayList<>();

    ChainsTraining(Path room, ChainsRecipe recipe) {
        this.room = room;
        this.recipe = recipe;
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        Weights first = null;
        for (var seed = 1; seed <= (seeds == 0 ? SEEDS : seeds); seed++) {
            var network = Weights.random(recipe.shape(), new Dice(seed));
            times.add(train(network, seed));
            made.add(seed);
            System.err.println("Measuring " + recipe.name() + ", seed " + seed);
            recipe.measure(network)
                    .forEach((figure, value) -> figures.computeIfAbsent(figure, any -> new ArrayList<>())
                            .add(CardWriter.rounded(value, 10_000)));
            first = first == null ? network : first;
        }
        var file = Model.file(first);
        var card = new LinkedHashMap<String, Object>();
        card.put("name", recipe.name());
        card.put("command", "bash src/train/run " + recipe.name());
        card.put("parameters", recipe.shape().parameters());
        card.put(
                "training",
                CardWriter.ordered(
                        "most_steps_of_a_problem",
                        recipe.longest(),
                        "steps",
                        recipe.steps(),
                        "texts_a_step",
                        recipe.batch(),
                        "tokens_a_text",
                        recipe.span(),
                        "rate",
                        Double.parseDouble("" + recipe.rate()),
                        "decay",
                        Double.parseDouble("" + ChainsRecipe.DECAY),
                        "warm_up",
                        ChainsRecipe.WARM_UP,
                        "seeds",
                        made,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        if (stopped.isEmpty()) {
            card.put("targets", targets());
        } else {
            card.put("stopped_at_loss", Double.parseDouble("" + recipe.enough()));
            card.put("stopped_after", stopped);
        }
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(file));
        card.put("figures", figures);
        CardWriter.write(weights, recipe.name(), file, recipe.vocabulary(), card);
    }

    private double train(Weights network, int seed) throws IOException {
        if (recipe.enough() > 0) {
            return trainHalf(network, seed);
        }
        var learner = learner(network);
        var dice = new Dice(1000 + seed);
        var words = new int[recipe.batch() * recipe.span()];
        var targets = new int[words.length];
        var schedule = new Schedule(recipe.rate(), ChainsRecipe.WARM_UP, recipe.steps());
        var run = recipe.name() + "-" + seed;
        var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
        return new Practice(run, checkpoint, network, learner.optimiser(), recipe.steps(), words.length)
                .train(
                        step -> read(words, targets, step, dice),
                        step -> learner.step(words, targets, schedule.rate(step)));
    }

    private Learner learner(Weights network) {
        return new Learner(network, ChainsRecipe.DECAY, recipe.batch(), recipe.span(), 2, VectorProducts::new);
    }

    /** Until the mean loss of the last twenty steps has come down far enough; a matter of seconds, so without checkpoints. */
    private double trainHalf(Weights network, int seed) {
        var learner = learner(network);
        var dice = new Dice(1000 + seed);
        var words = new int[recipe.batch() * recipe.span()];
        var targets = new int[words.length];
        var schedule = new Schedule(recipe.rate(), ChainsRecipe.WARM_UP, recipe.steps());
        var last = new ArrayDeque<Double>();
        var began = System.nanoTime();
        while (learner.optimiser().steps() < recipe.steps()) {
            read(words, targets, learner.optimiser().steps(), dice);
            last.add(learner.step(
                    words, targets, schedule.rate(learner.optimiser().steps())));
            if (last.size() > LAST) {
                last.remove();
                if (last.stream().mapToDouble(loss -> loss).average().orElseThrow() < recipe.enough()) {
                    break;
                }
            }
        }
        stopped.add(learner.optimiser().steps());
        return CardWriter.rounded((System.nanoTime() - began) / 1e9, 10);
    }

    private void read(int[] words, int[] targets, int step, Dice dice) {
        Arrays.fill(targets, -1);
        for (var start = 0; start < words.length; start += recipe.span()) {
            recipe.text(words, targets, start, step, dice);
        }
    }

    /** How many words were asked for in the whole training of the first seed. */
    private long targets() {
        var dice = new Dice(1001);
        var words = new int[recipe.batch() * recipe.span()];
        var targets = new int[words.length];
        var count = 0L;
        for (var step = 0; step < recipe.steps(); step++) {
            read(words, targets, step, dice);
            count += Arrays.stream(targets).filter(target -> target >= 0).count();
        }
        return count;
    }
}
