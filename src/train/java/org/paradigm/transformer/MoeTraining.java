package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Mixtures of experts that learn the facts of a made-up world, with the term for balance and without; and, to hold them
 * against, one module as small as an expert and one as large as all experts together. What the experts do is measured at
 * a few steps on the way, on the same texts each time.
 */
final class MoeTraining {
    static final Facts.World WORLD = new Facts.World(200, 50, 1);
    static final int WIDTH = 32;
    static final int EXPERTS = 8;
    static final int NEURONS = 16;
    private static final List<Integer> LOOKS = List.of(25, 50, 100, 200, 300, 450, 600, 800, 1000);
    private static final int BATCH = 64;
    private static final int MEASURED = 100;
    private static final int SEEDS = 5;
    private static final int WARM_UP = 100;
    private static final float RATE = 3e-3f;
    private static final float DECAY = 0.02f;
    private static final float BALANCE = 0.01f;
    private static final int PARTS = 10_000;

    private final Path room;
    private final String name;
    private final Facts facts = WORLD.lore();
    private final LinkedHashMap<String, List<Object>> figures = new LinkedHashMap<>();

    MoeTraining(Path room, String name) {
        this.room = room;
        this.name = name;
        if (!List.of("moe-balanced", "moe-free", "moe-one", "moe-wide").contains(name)) {
            throw new IllegalArgumentException("No recipe for " + name);
        }
    }

    private int experts() {
        return name.equals("moe-one") || name.equals("moe-wide") ? 1 : EXPERTS;
    }

    private int neurons() {
        return name.equals("moe-wide") ? EXPERTS * NEURONS : NEURONS;
    }

    private float balance() {
        return name.equals("moe-balanced") ? BALANCE : 0;
    }

    private Architecture attention() {
        return Architecture.of(facts.vocabulary().size(), Reading.SPAN, WIDTH, 4, 1, false);
    }

    /** @param seeds how many, 0 for all */
    void run(Path weights, int seeds) throws IOException {
        var times = new ArrayList<Double>();
        var made = new ArrayList<Integer>();
        Mixture first = null;
        for (var seed = 1; seed <= (seeds == 0 ? SEEDS : seeds); seed++) {
            var mixture = Mixture.random(attention(), experts(), neurons(), new Dice(seed));
            times.add(CardWriter.rounded(train(mixture, seed), 10));
            made.add(seed);
            MoeMeasures.of(mixture, facts).forEach(this::put);
            first = first == null ? mixture : first;
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", name);
        card.put("command", "bash src/train/run " + name);
        card.put("experts", first.experts());
        card.put("neurons_of_an_expert", first.neurons());
        card.put("parameters", first.parameters());
        card.put("active", first.active());
        card.put("world", CardWriter.world(WORLD));
        card.put(
                "training",
                CardWriter.ordered(
                        "balance",
                        Double.parseDouble("" + balance()),
                        "steps",
                        LOOKS.get(LOOKS.size() - 1),
                        "texts_a_step",
                        BATCH,
                        "tokens_a_text",
                        Reading.SPAN,
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
        card.put("looked_at", LOOKS);
        if (experts() == 1) {
            card.put("figures", figures);
            Files.writeString(weights.resolve(name + ".json"), Json.write(card));
            return;
        }
        var file = Model.file(first);
        card.put("committed_seed", 1);
        card.put("sha256", CardWriter.sha256(file));
        card.put("figures", figures);
        CardWriter.write(weights, name, file, facts.vocabulary(), card);
    }

    private void put(String figure, double value) {
        figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(CardWriter.rounded(value, PARTS));
    }

    /** From look to look, each with a checkpoint of its own, so that all looks can be taken again. */
    private double train(Mixture mixture, int seed) throws IOException {
        var optimiser = new AdamW(() -> zero(), DECAY);
        var pass = new MixturePass(mixture, BATCH, Reading.SPAN, new VectorProducts());
        var schedule = new Schedule(RATE, WARM_UP, LOOKS.get(LOOKS.size() - 1));
        var words = new int[BATCH * Reading.SPAN];
        var targets = new int[words.length];
        var seconds = 0.0;
        for (var look : LOOKS) {
            var run = name + "-" + seed + "-" + look;
            var reading = new Reading(facts, new Dice(1000 + seed));
            var checkpoint = new Checkpoint(room.resolve(run + ".safetensors"));
            seconds += new Practice(run, checkpoint, mixture, optimiser, look, words.length)
                    .train(step -> reading.fill(words, targets), step -> {
                        var gradients = zero();
                        pass.runAll(words).back(targets, balance(), gradients);
                        optimiser.step(mixture, gradients, schedule.rate(step), 1);
                        return pass.loss()
                                / Arrays.stream(targets)
                                        .filter(target -> target >= 0)
                                        .count();
                    });
            look(mixture, look);
        }
        return seconds;
    }

    private Mixture zero() {
        return new Mixture(attention(), experts(), neurons());
    }

    private void look(Mixture mixture, int step) {
        var pass = new MixturePass(mixture, MEASURED, Reading.SPAN, new VectorProducts());
        var words = new int[MEASURED * Reading.SPAN];
        var targets = new int[words.length];
        new Reading(facts, new Dice(5000)).fill(words, targets);
        var load = pass.runAll(words).load(targets);
        for (var expert = 0; expert < load.length; expert++) {
            put("step." + step + ".load." + (expert + 1), load[expert]);
        }
        put("step." + step + ".imbalance", pass.imbalance(targets));
        put("step." + step + ".loss", pass.loss(targets));
    }
}
