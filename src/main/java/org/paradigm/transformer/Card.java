package org.paradigm.transformer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the training program has written about a model or an experiment: how it was made, and what came out for each of
 * its seeds.
 *
 * @param content the JSON object of {@code src/main/weights/<name>.json}; whole numbers are {@link Long}, others
 *     {@link Double}
 */
public record Card(String name, Map<String, Object> content) {
    private static final Map<String, Card> READ = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when there is none of that name */
    public static Card named(String name) {
        return READ.computeIfAbsent(name, Card::read);
    }

    private static Card read(String name) {
        if (!(json(name, ".json") instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + ".json is not a card");
        }
        var content = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> content.put((String) key, value));
        return new Card(name, Collections.unmodifiableMap(content));
    }

    /**
     * The same measurement of networks that differ in their seed only: a headline is their range.
     *
     * @param values one a seed; the first is that of the committed network, where there is one
     */
    public record Figure(List<Double> values) {
        public int seeds() {
            return values.size();
        }

        public double committed() {
            return values.get(0);
        }

        /** Of the seed in the middle; of two in the middle, the lower one. */
        public double middle() {
            return values.stream().sorted().toList().get((values.size() - 1) / 2);
        }

        public double lowest() {
            return values.stream().mapToDouble(value -> value).min().orElseThrow();
        }

        public double mean() {
            return values.stream().mapToDouble(value -> value).average().orElseThrow();
        }

        public double highest() {
            return values.stream().mapToDouble(value -> value).max().orElseThrow();
        }
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Figure figure(String figure) {
        if (content.get("figures") instanceof Map<?, ?> figures && figures.get(figure) instanceof List<?> values) {
            return new Figure(
                    values.stream().map(value -> ((Number) value).doubleValue()).toList());
        }
        throw new IllegalArgumentException("No figure " + figure + " on the card of " + name);
    }

    /** The names of all figures, in their order. */
    public List<String> figures() {
        return content.get("figures") instanceof Map<?, ?> figures
                ? figures.keySet().stream().map(String.class::cast).toList()
                : List.of();
    }

    static Object json(String name, String ending) {
        return Json.read(new String(bytes(name, ending), StandardCharsets.UTF_8));
    }

    static byte[] bytes(String name, String ending) {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("No model is called " + name);
        }
        try (var in = Card.class.getResourceAsStream(name + ending)) {
            if (in == null) {
                throw new FileNotFoundException(name + ending);
            }
            return in.readAllBytes();
        } catch (FileNotFoundException missing) {
            throw new IllegalArgumentException("No model is called " + name, missing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
