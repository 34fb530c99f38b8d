package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Trains networks on the small town's sentences, measures them, and writes cards; weights of those that labs run. */
final class TownTraining {
    private static final int TESTED = 10;

    private final Path room;
    private final TownRecipe recipe;
    private final Town town = new Town();

    TownTraining(Path room, TownRecipe recipe) {
        this.room = room;
        this.recipe = recipe;
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        Weights first = null;
        for (var seed = 1; seed <= (seeds == 0 ? TownRecipe.SEEDS : seeds); seed++) {
            var network = network(seed);
            times.add(train(network, seed));
            made.add(seed);
            var measured = TownMeasures.of(network, recipe, town);
            measured.put("loss", loss(network));
            measured.forEach((figure, value) ->
                    figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(CardWriter.rounded(value, 10_000)));
            first = first == null ? network : first;
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", recipe.name());
        card.put("command", "bash src/train/run " + recipe.name());
        card.put("parameters", first.architecture().parameters());
        card.put(
                "training",
                CardWriter.ordered(
                        "causal",
                        recipe.causal(),
                        "fills_in",
                        recipe.fills(),
                        "steps",
                        recipe.steps(),
                        "sentences_a_step",
                        TownRecipe.BATCH,
                        "rate",
                        Double.parseDouble("" + TownRecipe.RATE),
                        "seeds",
                        made,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        if (recipe.matched()) {
            var file = Model.file(first);
            card.put("committed_seed", 1);
            card.put("sha256", CardWriter.sha256(file));
            card.put("figures", figures);
            CardWriter.write(weights, recipe.name(), file, town.vocabulary(), card);
        } else {
            card.put("figures", figures);
            Files.writeString(weights.resolve(recipe.name() + ".json"), Json.write(card));
        }
    }

    private Weights network(int seed) {
        return Weights.random(recipe.shape(town.vocabulary().size()), new Dice(seed));
    }

    /** As far as that has not been done. */
    private double train(Weights network, int seed) throws IOException {
        var learner = new Learner(network, TownRecipe.DECAY, TownRecipe.BATCH, Town.SPAN, 2, VectorProducts::new);
        var schedule = new Schedule(TownRecipe.RATE, TownRecipe.WARM_UP, recipe.steps());
        var dice = new Dice(1000 + seed);
        var texts = new TownRecipe.Texts();
        var run = recipe.name() + "-" + seed;
        var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
        return new Practice(run, checkpoint, network, learner.optimiser(), recipe.steps(), texts.words.length)
                .train(
                        step -> texts.read(recipe, town, dice),
                        step -> learner.step(texts.words, texts.targets, texts.lengths, schedule.rate(step)));
    }

    /** In nats for each word asked for, in sentences of its own task that no training has drawn. */
    private double loss(Weights network) {
        var pass = new Pass(network, TownRecipe.BATCH, Town.SPAN, new VectorProducts());
        var backward = new Backward(pass);
        var unused = new Weights(network.architecture());
        var texts = new TownRecipe.Texts();
        var dice = new Dice(77);
        var loss = 0.0;
        var asked = 0L;
        for (var batch = 0; batch < TESTED; batch++) {
            texts.read(recipe, town, dice);
            pass.runAll(texts.words, texts.lengths);
            backward.run(texts.targets, 1, unused);
            loss += backward.loss();
            asked += texts.asked();
        }
        return loss / asked;
    }
}
