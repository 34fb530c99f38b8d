package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The loss of small networks of many sizes on many amounts of {@link Patter}, and of one that is larger than all. */
final class Scales {
    private static final int[] WIDTHS = {8, 12, 16, 24, 32, 48, 64};
    private static final int[] DATA = {1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20};
    private static final int SEEDS = 3;
    /** Before the names of runs, of one seed, whose attention sees all words. */
    private static final String FULL = "full.";

    private static final int[] FULL_WIDTHS = {16, 32, 64};

    private static final int LARGER_WIDTH = 96;
    private static final int LARGER_DATA = 1 << 21;

    private final Path room;
    private final Patter language = new Patter();
    private final LinkedHashMap<String, List<Object>> figures = new LinkedHashMap<>();
    private double seconds;

    Scales(Path room) {
        this.room = room;
    }

    void run(Path weights) throws IOException {
        for (var seed = 1; seed <= SEEDS; seed++) {
            for (var data : DATA) {
                for (var width : WIDTHS) {
                    run("", width, PatterRun.WINDOW, data, seed);
                }
            }
        }
        run("", LARGER_WIDTH, PatterRun.WINDOW, LARGER_DATA, 1);
        for (var data : DATA) {
            for (var width : FULL_WIDTHS) {
                run(FULL, width, 0, data, 1);
            }
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", "scales");
        card.put("command", "bash src/train/run scales");
        card.put("widths", whole(WIDTHS));
        card.put("data", whole(DATA));
        card.put("larger_width", LARGER_WIDTH);
        card.put("larger_data", LARGER_DATA);
        card.put("full_widths", whole(FULL_WIDTHS));
        card.put("floor", CardWriter.rounded(language.floor(), 10_000));
        card.put("seeds", SEEDS);
        card.put("texts_a_step", PatterRun.BATCH);
        card.put("tested_on", Patter.MEASURED);
        card.put("seconds", CardWriter.rounded(seconds, 10));
        card.put("java", System.getProperty("java.version"));
        card.put("figures", figures);
        Files.writeString(weights.resolve("scales.json"), Json.write(card));
    }

    private static List<Object> whole(int... numbers) {
        var list = new ArrayList<Object>();
        for (var number : numbers) {
            list.add(number);
        }
        return list;
    }

    private void run(String kind, int width, int window, int data, int seed) throws IOException {
        var name = "scales-" + kind + width + "-" + data + "-" + seed;
        var run = new PatterRun(language, width, window, data, seed, VectorProducts::new);
        var checkpoint = new Checkpoint(room.resolve(name + ".safetensors"));
        seconds += new Practice(
                        name, checkpoint, run.weights(), run.optimiser(), run.steps(), PatterRun.BATCH * Patter.SPAN)
                .train(step -> run.read(), run::learn);
        var excess = CardWriter.rounded(run.excess(), 10_000);
        figures.computeIfAbsent(kind + "excess." + width + "." + data, any -> new ArrayList<>())
                .add(excess);
        System.err.println(name + ": " + PatterRun.parameters(width) + " parameters, " + excess);
    }
}
