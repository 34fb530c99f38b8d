package org.paradigm.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures networks and writes what is committed of them. */
record CardWriter(Path weights, Recipe recipe, Facts facts) {
    void write(List<Training.Run> runs) throws IOException {
        var first = runs.get(0);
        var shape = first.weights().architecture();
        var file = Model.file(first.weights());
        var words = facts.vocabulary().words().stream()
                .map(word -> (Object) List.of(word.zh(), word.en()))
                .toList();
        var figures = new LinkedHashMap<String, List<Object>>();
        for (var run : runs) {
            System.err.println("Measuring " + recipe.name() + ", seed " + run.seed());
            Measures.of(run.weights(), facts)
                    .forEach((name, value) -> figures.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(value));
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("name", recipe.name());
        card.put("command", "bash src/train/run " + recipe.name());
        card.put(
                "architecture",
                ordered(
                        "words", shape.words(),
                        "context", shape.context(),
                        "width", shape.width(),
                        "heads", shape.heads(),
                        "windows", shape.windows(),
                        "feed_forward", shape.feedForward()));
        card.put("parameters", shape.parameters());
        card.put(
                "world",
                ordered(
                        "people", recipe.world().people(),
                        "names", recipe.world().names(),
                        "seed", recipe.world().seed(),
                        "facts", facts.all().size(),
                        "told_in", facts.phrasings() - 1,
                        "kept_back", 1));
        card.put(
                "training",
                ordered(
                        "steps",
                        recipe.steps(),
                        "texts_a_step",
                        recipe.batch(),
                        "tokens_a_text",
                        FactsText.SPAN,
                        "rate",
                        (double) Float.parseFloat("" + recipe.rate()),
                        "decay",
                        Double.parseDouble("" + recipe.decay()),
                        "warm_up",
                        recipe.warmUp(),
                        "seeds",
                        runs.stream().map(Training.Run::seed).toList(),
                        "seconds",
                        runs.stream().map(run -> rounded(run.seconds(), 10)).toList(),
                        "tokens_per_second",
                        runs.stream()
                                .map(run -> Math.round(
                                        (double) recipe.steps() * recipe.batch() * FactsText.SPAN / run.seconds()))
                                .toList(),
                        "java",
                        System.getProperty("java.version")));
        card.put("committed_seed", first.seed());
        card.put("sha256", sha256(file));
        card.put("figures", figures);
        Files.createDirectories(weights);
        Files.write(weights.resolve(recipe.name() + ".safetensors"), file);
        Files.writeString(weights.resolve(recipe.name() + ".vocabulary.json"), Json.write(words));
        Files.writeString(weights.resolve(recipe.name() + ".json"), Json.write(card));
    }

    static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
