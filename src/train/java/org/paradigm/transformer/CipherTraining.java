package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks of one layer and of several widths that learn {@link Cipher}, measured along the way and at the end. */
final class CipherTraining {
    private static final int[] WIDTHS = {4, 8, 12, 16, 20, 24, 32};
    /** After so many steps each is measured; the last ends it. */
    private static final int[] STAGES = {75, 150, 300, 600, 1200};

    private static final int SEEDS = 3;
    private static final int HEADS = 2;
    private static final int BATCH = 64;
    private static final float RATE = 0.01f;
    private static final float DECAY = 0.02f;
    private static final int WARM_UP = 100;
    private static final int PARTS = 10_000;

    private final Path room;
    private final Cipher cipher = new Cipher();

    CipherTraining(Path room) {
        this.room = room;
    }

    void run(Path weights) throws IOException {
        for (var width : WIDTHS) {
            run(weights, width);
        }
    }

    private void run(Path weights, int width) throws IOException {
        var name = "cipher-" + width;
        var shape = Architecture.of(cipher.vocabulary().size(), Cipher.SPAN, width, HEADS, 1, true);
        var figures = new LinkedHashMap<String, List<Object>>();
        var times = new ArrayList<Object>();
        Weights first = null;
        for (var seed = 1; seed <= SEEDS; seed++) {
            var network = Weights.random(shape, new Dice(seed));
            times.add(train(name + "-" + seed, network, seed, figures));
            first = first == null ? network : first;
        }
        var file = Model.file(first);
        var card = new LinkedHashMap<String, Object>();
        card.put("name", name);
        card.put("command", "bash src/train/run cipher");
        card.put("parameters", shape.parameters());
        card.put(
                "training",
                CardWriter.ordered(
                        "steps",
                        STAGES[STAGES.length - 1],
                        "texts_a_step",
                        BATCH,
                        "rate",
                        Double.parseDouble("" + RATE),
                        "decay",
                        Double.parseDouble("" + DECAY),
                        "warm_up",
                        WARM_UP,
                        "seeds",
                        SEEDS,
                        "seconds",
                        times,
                        "java",
                        System.getProperty("java.version")));
        card.put("stages", Arrays.stream(STAGES).boxed().toList());
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(file));
        card.put("figures", figures);
        CardWriter.write(weights, name, file, cipher.vocabulary(), card);
    }

    private double train(String run, Weights network, int seed, Map<String, List<Object>> figures) throws IOException {
        var learner = new Learner(network, DECAY, BATCH, Cipher.SPAN, 1, VectorProducts::new);
        var schedule = new Schedule(RATE, WARM_UP, STAGES[STAGES.length - 1]);
        var words = new int[BATCH * Cipher.SPAN];
        var targets = new int[words.length];
        Arrays.fill(targets, -1);
        var seconds = 0.0;
        for (var stage : STAGES) {
            // each stage reads what was read before it again, so that the dice are where they were
            var dice = new Dice(1000 + seed);
            var checkpoint = new Checkpoint(room.resolve(run + "-" + stage + ".safetensors"));
            seconds += new Practice(run, checkpoint, network, learner.optimiser(), stage, words.length)
                    .train(
                            step -> {
                                for (var start = 0; start < words.length; start += Cipher.SPAN) {
                                    cipher.text(words, targets, start, dice);
                                }
                            },
                            step -> learner.step(words, targets, schedule.rate(step)));
            var after = stage == STAGES[STAGES.length - 1] ? "" : "after." + stage + ".";
            measure(network)
                    .forEach((figure, value) -> figures.computeIfAbsent(after + figure, any -> new ArrayList<>())
                            .add(CardWriter.rounded(value, PARTS)));
        }
        return CardWriter.rounded(seconds, 10);
    }

    /**
     * On texts that are drawn for it: the share of signs that are right ("token"), the share of texts of whose cipher the
     * first n signs are all right ("exact.n"), and the mean logarithm of the probability of a right sign, in nats
     * ("likelihood").
     */
    private Map<String, Double> measure(Weights network) {
        var pass = new Pass(network);
        var dice = new Dice(6000);
        var right = 0;
        var exact = new int[Cipher.LENGTH];
        var likelihood = 0.0;
        for (var text = 0; text < Cipher.MEASURED; text++) {
            var plain = Cipher.plain(dice);
            var answer = cipher.cipher(plain);
            var written = Cipher.write(pass, plain);
            var all = true;
            for (var place = 0; place < Cipher.LENGTH; place++) {
                var is = written[place] == answer[place];
                all &= is;
                right += is ? 1 : 0;
                exact[place] += all ? 1 : 0;
            }
            for (var probability : Cipher.probabilities(pass, plain, answer)) {
                likelihood += StrictMath.log(Math.max(Float.MIN_NORMAL, probability));
            }
        }
        var measured = new LinkedHashMap<String, Double>();
        var signs = (double) Cipher.MEASURED * Cipher.LENGTH;
        measured.put("token", right / signs);
        measured.put("likelihood", likelihood / signs);
        for (var place = 0; place < Cipher.LENGTH; place++) {
            measured.put("exact." + (place + 1), (double) exact[place] / Cipher.MEASURED);
        }
        return measured;
    }
}
