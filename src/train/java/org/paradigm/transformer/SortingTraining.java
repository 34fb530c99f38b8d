package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Small transformers that learn to sort words by the examples before them. */
final class SortingTraining {
    private final Path room;
    private final SortingRecipe recipe;

    SortingTraining(Path room, SortingRecipe recipe) {
        this.room = room;
        this.recipe = recipe;
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        Weights first = null;
        for (var seed = 1; seed <= (seeds == 0 ? recipe.seeds() : seeds); seed++) {
            var network = Weights.random(recipe.shape(), new Dice(seed));
            times.add(train(network, seed));
            made.add(seed);
            System.err.println("Measuring " + recipe.name() + ", seed " + seed);
            new SortingMeasures(network)
                    .measure(recipe.usual() > 0)
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
                        "steps",
                        recipe.steps(),
                        "texts_a_step",
                        SortingRecipe.BATCH,
                        "tokens_a_text",
                        Sorting.SPAN,
                        "knowledge_percent",
                        Math.round(100 * recipe.knowledge()),
                        "usual_percent",
                        Math.round(100 * recipe.usual()),
                        "rate",
                        Double.parseDouble("" + SortingRecipe.RATE),
                        "decay",
                        Double.parseDouble("" + SortingRecipe.DECAY),
                        "warm_up",
                        SortingRecipe.WARM_UP,
                        "seeds",
                        made,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(file));
        card.put("figures", figures);
        CardWriter.write(weights, recipe.name(), file, new Sorting().vocabulary(), card);
    }

    private double train(Weights network, int seed) throws IOException {
        var learner =
                new Learner(network, SortingRecipe.DECAY, SortingRecipe.BATCH, Sorting.SPAN, 2, VectorProducts::new);
        var dice = new Dice(1000 + seed);
        var words = new int[SortingRecipe.BATCH * Sorting.SPAN];
        var targets = new int[words.length];
        var schedule = new Schedule(SortingRecipe.RATE, SortingRecipe.WARM_UP, recipe.steps());
        var run = recipe.name() + "-" + seed;
        var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
        return new Practice(run, checkpoint, network, learner.optimiser(), recipe.steps(), words.length)
                .train(step -> read(words, targets, dice), step -> learner.step(words, targets, schedule.rate(step)));
    }

    private void read(int[] words, int[] targets, Dice dice) {
        Arrays.fill(targets, -1);
        for (var start = 0; start < words.length; start += Sorting.SPAN) {
            recipe.text(words, targets, start, dice);
        }
    }
}
