package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How well a small classifier does for its width, the number of its examples, and how many of them are wrong. */
final class Capacity {
    private static final int[] WIDTHS = {1, 2, 4, 8, 16, 32, 64};
    private static final int[] EXAMPLES = {16, 32, 64, 128, 256, 512, 1024};
    private static final double[] WRONG = {0, 0.15};
    private static final int SEEDS = 5;

    private Capacity() {}

    static void run(Path weights) throws IOException {
        var figures = new LinkedHashMap<String, List<Object>>();
        var test = Spirals.unseen();
        var began = System.nanoTime();
        for (var wrong : WRONG) {
            for (var examples : EXAMPLES) {
                for (var width : WIDTHS) {
                    var name = "wrong." + Math.round(100 * wrong) + ".examples." + examples + ".width." + width;
                    for (var seed = 1; seed <= SEEDS; seed++) {
                        var given = Spirals.of(examples, wrong, seed);
                        var classifier = Classifier.train(width, given, seed);
                        put(figures, name + ".training", classifier.accuracy(given));
                        put(figures, name + ".test", classifier.accuracy(test));
                    }
                }
                System.err.println("Capacity: " + examples + " examples, " + wrong + " wrong");
            }
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", "capacity");
        card.put("command", "bash src/train/run capacity");
        card.put("seeds", SEEDS);
        card.put("tested_on", Spirals.TESTED);
        card.put("seconds", CardWriter.rounded((System.nanoTime() - began) / 1e9, 10));
        card.put("figures", figures);
        Files.writeString(weights.resolve("capacity.json"), Json.write(card));
    }

    private static void put(LinkedHashMap<String, List<Object>> figures, String name, double value) {
        figures.computeIfAbsent(name, any -> new ArrayList<>()).add(CardWriter.rounded(value, 10_000));
    }
}
