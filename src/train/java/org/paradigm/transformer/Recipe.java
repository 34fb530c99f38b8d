package org.paradigm.transformer;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a model is made.
 *
 * @param shape of the network, but for the number of words
 * @param worlds what it learns: a network for each; that of the first is committed
 * @param batch texts a step
 */
record Recipe(
        String name,
        Shape shape,
        List<Lore.World> worlds,
        int steps,
        int batch,
        float rate,
        float decay,
        int warmUp,
        int seeds) {

    /** The world that the committed network has learned; it is measured in full. */
    Lore.World committed() {
        return worlds.get(0);
    }

    /** An architecture before the vocabulary is known. */
    record Shape(int width, List<Integer> windows, boolean feedForward) {
        static Shape of(int width, int layers, boolean feedForward) {
            return new Shape(width, Collections.nCopies(layers, 0), feedForward);
        }

        Architecture over(int words, int context) {
            return new Architecture(words, context, width, 4, windows, feedForward);
        }
    }

    private static final Facts.World FACTS = new Facts.World(300, 50, 1);

    static Recipe named(String name) {
        return switch (name) {
            case "S" -> facts(name, Shape.of(32, 2, true), 2000);
            case "M" -> facts(name, Shape.of(64, 4, true), 1000);
            // The first two layers see the word before only, so that names are put together where they stand.
            case "W" -> facts(name, new Shape(64, List.of(2, 2, 0, 0), true), 1000);
            // As many parameters as M, none of them in a feed-forward module.
            case "A" -> facts(name, Shape.of(64, 12, false), 800);
            // Near capacity, with a feed-forward module and with as many parameters without.
            case "N-ffn" -> full(name, Shape.of(16, 2, true));
            case "N-attention" -> full(name, Shape.of(16, 6, false));
            case "R" ->
                new Recipe(
                        name, Shape.of(64, 4, true), List.of(new Circle.World(60, 1)), 2500, 128, 3e-3f, 0.1f, 100, 5);
            default -> throw new IllegalArgumentException("No recipe for " + name);
        };
    }

    private static Recipe facts(String name, Shape shape, int steps) {
        return new Recipe(name, shape, List.of(FACTS), steps, 128, 3e-3f, 0.02f, 100, 5);
    }

    private static Recipe full(String name, Shape shape) {
        var worlds = Stream.of(300, 600, 1200, 2400)
                .map(people -> (Lore.World) new Facts.World(people, 50, 1))
                .toList();
        return new Recipe(name, shape, worlds, 4000, 128, 3e-3f, 0.02f, 100, 5);
    }
}
