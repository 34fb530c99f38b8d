package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A small transformer that learns to reply as the texts of {@link Replies} do. */
final class RepliesTraining {
    static final String NAME = "rlhf";
    private static final int STEPS = 1000;
    private static final int BATCH = 64;
    private static final int SEEDS = 5;
    private static final int WARM_UP = 50;
    private static final float RATE = 6e-3f;
    private static final float DECAY = 0.02f;

    private final Path room;
    private final Replies replies = new Replies();

    RepliesTraining(Path room) {
        this.room = room;
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        Weights first = null;
        for (var seed = 1; seed <= (seeds == 0 ? SEEDS : seeds); seed++) {
            var network = Weights.random(shape(), new Dice(seed));
            times.add(train(network, seed));
            made.add(seed);
            RepliesMeasures.of(network, replies)
                    .forEach((figure, value) -> figures.computeIfAbsent(figure, any -> new ArrayList<>())
                            .add(value));
            first = first == null ? network : first;
        }
        var file = Model.file(first);
        var card = new LinkedHashMap<String, Object>();
        card.put("name", NAME);
        card.put("command", "bash src/train/run " + NAME);
        card.put("parameters", shape().parameters());
        card.put(
                "training",
                CardWriter.ordered(
                        "steps",
                        STEPS,
                        "texts_a_step",
                        BATCH,
                        "tokens_a_text",
                        Replies.SPAN,
                        "rate",
                        Double.parseDouble("" + RATE),
                        "decay",
                        Double.parseDouble("" + DECAY),
                        "warm_up",
                        WARM_UP,
                        "seeds",
                        made,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(file));
        card.put("figures", figures);
        CardWriter.write(weights, NAME, file, replies.vocabulary(), card);
    }

    private Architecture shape() {
        return Architecture.of(replies.vocabulary().size(), Replies.SPAN, 32, 4, 2, true);
    }

    private double train(Weights network, int seed) throws IOException {
        var learner = new Learner(network, DECAY, BATCH, Replies.SPAN, 2, VectorProducts::new);
        var dice = new Dice(1000 + seed);
        var words = new int[BATCH * Replies.SPAN];
        var targets = new int[words.length];
        var schedule = new Schedule(RATE, WARM_UP, STEPS);
        var questions = Replies.questions();
        var run = NAME + "-" + seed;
        return new Practice(
                        run,
                        new Checkpoint(room.resolve(run + ".safetensors")),
                        network,
                        learner.optimiser(),
                        STEPS,
                        words.length)
                .train(
                        step -> {
                            for (var start = 0; start < words.length; start += Replies.SPAN) {
                                var question = questions.get(dice.below(questions.size()));
                                replies.text(words, targets, start, question, replies.reply(question, dice));
                            }
                        },
                        step -> learner.step(words, targets, schedule.rate(step)));
    }
}
