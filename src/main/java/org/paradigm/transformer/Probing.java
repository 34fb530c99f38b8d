package org.paradigm.transformer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One experiment with probes: what they read in each layer, against what they read of labels that words have by lot, and
 * of words that they have not learned from; and what is left when what they read by is erased.
 */
public final class Probing {
    /** Directions that were taken out for the cards of networks. */
    public static final int ERASED = 4;

    public static final int LEARNED = 300;
    public static final int TESTED = 200;

    private final Encoded encoded;
    private final List<Encoded.Case> learned;
    private final List<Encoded.Case> tested;
    private final List<float[][]> learnedVectors;
    private final List<float[][]> testedVectors;
    private final long seed;

    /** The same for the same seed, which draws the sentences. */
    public Probing(Weights weights, Town town, Encoded.Property property, long seed) {
        this.seed = seed;
        encoded = new Encoded(weights, town, property);
        learned = encoded.cases(LEARNED, 4_000_000L + seed);
        tested = encoded.cases(TESTED, 5_000_000L + seed);
        learnedVectors = encoded.vectors(learned, null);
        testedVectors = encoded.vectors(tested, null);
    }

    /** The share read rightly in new sentences, for the embeddings and after each layer. */
    public double[] real() {
        return read(Encoded.yes(learned), Encoded.yes(tested));
    }

    /** Labels that every word has by lot. */
    public double[] lot() {
        return read(
                encoded.byLot(learned, new Dice(6_000_000L + seed)),
                encoded.byLot(tested, new Dice(6_000_000L + seed)));
    }

    private double[] read(boolean[] learnedLabels, boolean[] testedLabels) {
        return read(new Labelled(learnedVectors, learnedLabels), new Labelled(testedVectors, testedLabels));
    }

    /** As {@link #real}, but a quarter of the words are kept back from the probe, and only these are asked for. */
    public double[] newWords() {
        return read(
                new Labelled(learnedVectors, Encoded.yes(learned)).where(learned, false),
                new Labelled(testedVectors, Encoded.yes(tested)).where(tested, true));
    }

    private static double[] read(Labelled from, Labelled to) {
        var shares = new double[from.vectors.size()];
        for (var layer = 0; layer < shares.length; layer++) {
            shares[layer] = Probe.train(from.vectors.get(layer), from.yes).accuracy(to.vectors.get(layer), to.yes);
        }
        return shares;
    }

    /**
     * Cases as probes see them.
     *
     * @param vectors [L + 1][n, d]
     * @param yes [n]
     */
    private record Labelled(List<float[][]> vectors, boolean[] yes) {
        /** Those whose word is kept back from a probe, or the others. */
        Labelled where(List<Encoded.Case> cases, boolean keptBack) {
            var chosen = IntStream.range(0, yes.length)
                    .filter(i -> Encoded.isKeptBack(cases.get(i)) == keptBack)
                    .toArray();
            var some = new boolean[chosen.length];
            for (var i = 0; i < some.length; i++) {
                some[i] = yes[chosen[i]];
            }
            return new Labelled(
                    vectors.stream()
                            .map(layer ->
                                    IntStream.of(chosen).mapToObj(i -> layer[i]).toArray(float[][]::new))
                            .toList(),
                    some);
        }
    }

    /** The share of blanks that the network itself fills well. */
    public double filled() {
        return encoded.filled(tested, null);
    }

    /**
     * What is left.
     *
     * @param readThere by a new probe, at the layer where it was erased
     * @param readLast by a new probe, after the last layer
     * @param filled of the network's own blanks
     */
    public record Left(double readThere, double readLast, double filled) {}

    /**
     * Takes directions out of the residual stream where the probes look.
     *
     * @param after how many layers, 0 for the embeddings
     * @param byLot directions by lot, in place of those that probes read by
     */
    public Left erase(int directions, int after, boolean byLot) {
        var x = learnedVectors.get(after);
        var space = byLot
                ? Probe.byLot(x, directions, new Dice(7_000_000L + seed))
                : Probe.found(x, Encoded.yes(learned), directions);
        var erased = new Encoded.Erased(after, space);
        var from = encoded.vectors(learned, erased);
        var to = encoded.vectors(tested, erased);
        var last = from.size() - 1;
        return new Left(
                again(from.get(after), to.get(after)),
                again(from.get(last), to.get(last)),
                encoded.filled(tested, erased));
    }

    private double again(float[][] from, float[][] to) {
        return Probe.train(from, Encoded.yes(learned)).accuracy(to, Encoded.yes(tested));
    }
}
