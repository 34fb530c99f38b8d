package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Three networks of about 43,000 parameters that learn to look up in what they have just read: a transformer (every layer
 * sees everything), an LSTM, and an LSTM with attention. The same texts and the same number of steps. The recurrent ones
 * are trained at a higher rate; what comes of their first seed at the transformer's is measured as well.
 */
final class PairsTraining {
    private static final int STEPS = 2000;
    private static final int BATCH = 64;
    private static final int ASKED = 500;
    private static final int SEEDS = 5;
    private static final float RATE = 3e-3f;
    private static final float RATE_OF_RECURRENT = 1e-2f;

    private final Path room;
    private final String name;
    private final Pairs pairs = new Pairs();

    PairsTraining(Path room, String name) {
        this.room = room;
        this.name = name;
    }

    private record Network(
            Parameters parameters, AdamW optimiser, Step step, Function<int[], float[]> asked, Supplier<byte[]> file) {}

    private interface Step {
        double step(int[] words, int[] targets, float rate);
    }

    private Network network(int seed) {
        var dice = new Dice(seed);
        var words = pairs.vocabulary().size();
        if (name.equals("pairs-transformer")) {
            var weights = Weights.random(Architecture.of(words, Pairs.SPAN, 32, 4, 2, true), dice);
            var learner = new Learner(weights, 0.02f, BATCH, Pairs.SPAN, 2, VectorProducts::new);
            var pass = new Pass(weights);
            return new Network(
                    weights,
                    learner.optimiser(),
                    learner::step,
                    text -> pass.run(text).probabilities(text.length - 1),
                    () -> Model.file(weights));
        }
        var attends = name.equals("pairs-lstm-attention");
        var network = Recurrent.random(words, attends ? 36 : 46, attends, dice);
        var learner = new RecurrentLearner(network, 0.02f, BATCH, Pairs.SPAN);
        var pass = new RecurrentPass(network, Pairs.SPAN);
        return new Network(
                network,
                learner.optimiser(),
                learner::step,
                text -> pass.run(text).probabilities(text.length - 1),
                () -> Model.file(network));
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        byte[] first = null;
        var size = 0;
        for (var seed = 1; seed <= (seeds == 0 ? SEEDS : seeds); seed++) {
            var network = network(seed);
            times.add(train(network, seed, rate(), name + "-" + seed));
            made.add(seed);
            measure(network)
                    .forEach((figure, value) -> figures.computeIfAbsent(figure, any -> new ArrayList<>())
                            .add(value));
            first = first == null ? network.file().get() : first;
            size = network.parameters().tensors().values().stream()
                    .mapToInt(matrix -> matrix.length * matrix[0].length)
                    .sum();
        }
        if (rate() != RATE) {
            var network = network(1);
            train(network, 1, RATE, name + "-slower-1");
            measure(network).forEach((figure, value) -> figures.put("slower." + figure, List.of(value)));
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", name);
        card.put("command", "bash src/train/run " + name);
        card.put("parameters", size);
        card.put(
                "training",
                CardWriter.ordered(
                        "pairs_at_most",
                        Pairs.MOST,
                        "steps",
                        STEPS,
                        "texts_a_step",
                        BATCH,
                        "tokens_a_text",
                        Pairs.SPAN,
                        "rate",
                        Double.parseDouble("" + rate()),
                        "slower_rate",
                        Double.parseDouble("" + RATE),
                        "seeds",
                        made,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(first));
        card.put("figures", figures);
        CardWriter.write(weights, name, first, pairs.vocabulary(), card);
    }

    private double train(Network network, int seed, float rate, String run) throws IOException {
        var dice = new Dice(1000 + seed);
        var words = new int[BATCH * Pairs.SPAN];
        var targets = new int[words.length];
        var schedule = new Schedule(rate, 100, STEPS);
        var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
        return new Practice(run, checkpoint, network.parameters(), network.optimiser(), STEPS, words.length)
                .train(
                        step -> read(words, targets, dice),
                        step -> network.step().step(words, targets, schedule.rate(step)));
    }

    private float rate() {
        return name.equals("pairs-transformer") ? RATE : RATE_OF_RECURRENT;
    }

    private void read(int[] words, int[] targets, Dice dice) {
        for (var start = 0; start < words.length; start += Pairs.SPAN) {
            pairs.text(words, targets, start, dice);
        }
    }

    private Map<String, Double> measure(Network network) {
        var figures = new LinkedHashMap<String, Double>();
        for (var many = 1; many <= Pairs.NAMES; many++) {
            var dice = new Dice(5000 + many);
            var right = 0;
            for (var i = 0; i < ASKED; i++) {
                var question = pairs.question(many, dice);
                var probabilities = network.asked().apply(question.words());
                var best = 0;
                for (var word = 1; word < probabilities.length; word++) {
                    best = probabilities[word] > probabilities[best] ? word : best;
                }
                right += best == question.answer() ? 1 : 0;
            }
            figures.put("recall." + many, CardWriter.rounded((double) right / ASKED, 10_000));
        }
        return figures;
    }
}
