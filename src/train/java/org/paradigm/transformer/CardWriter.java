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
record CardWriter(Path weights, Recipe recipe) {
    void write(Map<Lore.World, List<Training.Run>> all) throws IOException {
        var runs = all.get(recipe.committed());
        var first = runs.get(0);
        var shape = first.weights().architecture();
        var file = Model.file(first.weights());
        var lore = recipe.committed().lore();
        var figures = new LinkedHashMap<String, List<Object>>();
        for (var world : all.keySet()) {
            var of = world.lore();
            for (var run : all.get(world)) {
                System.err.println("Measuring " + recipe.name() + ", seed " + run.seed() + ", " + of.size() + " facts");
                var prefix = world.equals(recipe.committed()) ? "" : of.size() + ".";
                var measured = of instanceof Facts facts
                        ? Measures.of(run.weights(), facts, world.equals(recipe.committed()))
                        : CircleMeasures.of(run.weights(), (Circle) of);
                measured.forEach((name, value) -> figures.computeIfAbsent(prefix + name, any -> new ArrayList<>())
                        .add(value));
            }
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
        card.put("world", world(recipe.committed()));
        card.put(
                "training",
                ordered(
                        "steps",
                        recipe.steps(),
                        "texts_a_step",
                        recipe.batch(),
                        "tokens_a_text",
                        Reading.SPAN,
                        "rate",
                        Double.parseDouble("" + recipe.rate()),
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
                                        (double) recipe.steps() * recipe.batch() * Reading.SPAN / run.seconds()))
                                .toList(),
                        "java",
                        System.getProperty("java.version")));
        card.put("committed_seed", first.seed());
        card.put("sha256", sha256(file));
        card.put("figures", figures);
        write(weights, recipe.name(), file, lore.vocabulary(), card);
    }

    /** The three files of a network. */
    static void write(Path weights, String name, byte[] network, Vocabulary vocabulary, Map<String, Object> card)
            throws IOException {
        Files.createDirectories(weights);
        Files.write(weights.resolve(name + ".safetensors"), network);
        Files.writeString(weights.resolve(name + ".vocabulary.json"), Json.write(words(vocabulary)));
        Files.writeString(weights.resolve(name + ".json"), Json.write(card));
    }

    static Map<String, Object> world(Lore.World world) {
        if (world instanceof Facts.World facts) {
            return ordered(
                    "kind", "facts",
                    "people", facts.people(),
                    "names", facts.names(),
                    "seed", facts.seed(),
                    "facts", facts.lore().size(),
                    "phrasings_told", facts.lore().phrasings() - 1,
                    "phrasings_kept_back", 1);
        }
        var circle = (Circle.World) world;
        return ordered(
                "kind", "circle",
                "people", circle.people(),
                "seed", circle.seed(),
                "told", circle.lore().told().size(),
                "untold", circle.lore().untold().size());
    }

    private static List<Object> words(Vocabulary vocabulary) {
        return vocabulary.words().stream()
                .map(word -> (Object) List.of(word.zh(), word.en()))
                .toList();
    }

    static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }

    static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
