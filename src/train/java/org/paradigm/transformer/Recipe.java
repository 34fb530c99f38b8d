package org.paradigm.transformer;

import java.util.Collections;
import java.util.List;

/**
 * How a model is made.
 *
 * @param shape of the network, but for the number of words
 * @param world what it learns
 * @param batch texts a step
 */
record Recipe(
        String name, Shape shape, World world, int steps, int batch, float rate, float decay, int warmUp, int seeds) {

    /** An architecture before the vocabulary is known. */
    record Shape(int width, List<Integer> windows, boolean feedForward) {
        static Shape of(int width, int layers, boolean feedForward) {
            return new Shape(width, Collections.nCopies(layers, 0), feedForward);
        }

        Architecture over(int words, int context) {
            return new Architecture(words, context, width, 4, windows, feedForward);
        }
    }

    /** People, first and last names each, and the seed of who is what. */
    record World(int people, int names, long seed) {
        Facts facts() {
            return new Facts(people, names, seed);
        }
    }

    private static final World FACTS = new World(300, 50, 1);

    static Recipe named(String name) {
        return switch (name) {
            case "S" -> facts(name, Shape.of(32, 2, true), FACTS, 2000);
            case "M" -> facts(name, Shape.of(64, 4, true), FACTS, 1000);
            // The first two layers see the word before only, so that names are put together where they stand.
            case "W" -> facts(name, new Shape(64, List.of(2, 2, 0, 0), true), FACTS, 1000);
            // As many parameters as M, none of them in a feed-forward module.
            case "A" -> facts(name, Shape.of(64, 12, false), FACTS, 800);
            default -> throw new IllegalArgumentException("No recipe for " + name);
        };
    }

    private static Recipe facts(String name, Shape shape, World world, int steps) {
        return new Recipe(name, shape, world, steps, 128, 3e-3f, 0.02f, 100, 5);
    }
}
