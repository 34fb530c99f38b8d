package org.paradigm.transformer;

import java.util.List;

/**
 * Causal tracing (Meng et al. 2022). A prompt is run clean, then with noise on the words of its subject, which ruins the
 * answer; then with the same noise again and again, each time with what one module gave at one position in the clean run
 * put back. Where that brings the answer back, something passed that the answer needs.
 *
 * @param prompt the words, from the full stop on
 * @param subjectFrom the first position that gets noise
 * @param subjectTo the position after the last one
 * @param answer the word whose probability is watched
 */
public record Tracing(int[] prompt, int subjectFrom, int subjectTo, int answer) {
    public Tracing {
        if (subjectFrom < 0 || subjectTo > prompt.length || subjectFrom >= subjectTo) {
            throw new IllegalArgumentException("No subject from " + subjectFrom + " to " + subjectTo);
        }
    }

    /** The names are the subject, what the model was taught is the answer. */
    public static Tracing of(Facts facts, Facts.Fact fact, int phrasing) {
        var last = facts.lastName(fact, phrasing);
        return new Tracing(facts.prompt(fact, phrasing), last - 1, last + 1, facts.answer(fact));
    }

    /**
     * What was found.
     *
     * @param clean the answer's probability without noise
     * @param corrupted the same with noise and nothing put back, the mean over the repeats
     * @param restored [L, T], the same with one layer's module put back at one position
     */
    public record Found(double clean, double corrupted, double[][] restored) {
        /** How much of what was lost comes back there: 0 nothing, 1 everything. */
        public double share(int layer, int position) {
            return (restored[layer][position] - corrupted) / (clean - corrupted);
        }
    }

    /**
     * Traces a module: {@link Part#RESIDUAL}, {@link Part#ATTENTION} or {@link Part#FEED_FORWARD}.
     *
     * @param noise in standard deviations of all numbers of the embedding; 3 in the paper
     * @param repeats with noise of its own each
     */
    public Found run(Weights weights, List<Edit> edits, Part part, double noise, int repeats, long seed) {
        var shape = weights.architecture();
        var clean = new Pass(weights).with(edits).run(prompt);
        var end = prompt.length - 1;
        var pass = new Pass(weights).with(edits);
        var deviation = (float) (noise * deviation(weights.embedding));
        var corrupted = 0.0;
        var restored = new double[shape.layers()][prompt.length];
        for (var repeat = 0; repeat < repeats; repeat++) {
            corrupted += pass.hook(noise(deviation, seed, repeat)).run(prompt).probabilities(end)[answer] / repeats;
            for (var layer = 0; layer < shape.layers(); layer++) {
                for (var position = 0; position < prompt.length; position++) {
                    var back = Hook.patch(Site.of(part, layer, position), clean);
                    pass.hook(noise(deviation, seed, repeat).then(back)).run(prompt);
                    restored[layer][position] += pass.probabilities(end)[answer] / repeats;
                }
            }
        }
        return new Found(clean.probabilities(end)[answer], corrupted, restored);
    }

    /** The same numbers each time that a repeat is run. */
    private Hook noise(float deviation, long seed, int repeat) {
        var dice = new Dice(seed * 1_000_003 + repeat);
        Hook noise = (part, layer, x, from, to) -> {};
        for (var position = subjectFrom; position < subjectTo; position++) {
            noise = noise.then(Hook.noise(Site.of(Part.EMBEDDING, 0, position), deviation, dice));
        }
        return noise;
    }

    private static double deviation(float[][] matrix) {
        var sum = 0.0;
        var squares = 0.0;
        var n = 0;
        for (var row : matrix) {
            for (var value : row) {
                sum += value;
                squares += (double) value * value;
                n++;
            }
        }
        return Math.sqrt(squares / n - sum / n * (sum / n));
    }
}
