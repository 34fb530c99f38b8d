package org.paradigm.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Fine-tuning to judge reviews: behind each, a word that the network has never met asks for a verdict, and two others that
 * it has never met are the answers. They are what a thin new output layer is in BERT; every weight may move.
 *
 * @param rate of learning, at its highest
 * @param steps of 16 reviews each, or of all where there are fewer
 */
public record Verdicts(float rate, int steps) {
    /** Numbers of labelled reviews that fine-tuning was measured with. */
    public static final List<Integer> LABELS = List.of(4, 8, 16, 32, 64, 256);

    /** New reviews that the judgement is measured on. */
    public static final int TESTED = 500;

    /** For a network that has been pre-trained, and for one from scratch, which needs a higher rate. */
    public static final Verdicts PRETRAINED = new Verdicts(1e-3f, 200);

    public static final Verdicts FROM_SCRATCH = new Verdicts(3e-3f, 200);

    private static final int BATCH = 16;
    private static final int WARM_UP = 10;

    /** Is told of every step. */
    @FunctionalInterface
    public interface Listener {
        /** @param loss in nats per review, before the step */
        void step(int done, double loss);
    }

    /** Reviews with their labels. */
    public static List<Town.Text> reviews(Town town, int many, long seed) {
        return Town.some(many, seed, dice -> town.review(1 + dice.below(Town.MOST), dice));
    }

    /** Those that {@link #LABELS} are taken from, and those that judgements are measured on. */
    public record Draw(List<Town.Text> labelled, List<Town.Text> test) {
        /** The same for the same seed. */
        public static Draw of(Town town, int labels, long seed) {
            return new Draw(reviews(town, labels, seed), reviews(town, TESTED, 1_000_000L + seed));
        }
    }

    /** The network after it has learned from labelled reviews; the one that it started from stays as it is. */
    public Weights teach(Weights start, List<Town.Text> labelled, long seed, Listener listener) {
        return teach(start, labelled, seed, PlainProducts::new, listener);
    }

    Weights teach(Weights start, List<Town.Text> labelled, long seed, Supplier<Products> products, Listener listener) {
        var weights = start.copy();
        var batch = Math.min(BATCH, labelled.size());
        var learner = new Learner(weights, 0.02f, batch, Town.SPAN, 1, products);
        var schedule = new Schedule(rate, WARM_UP, steps);
        var dice = new Dice(seed);
        var order = new int[labelled.size()];
        Arrays.setAll(order, i -> i);
        var at = order.length;
        var words = new int[batch * Town.SPAN];
        var targets = new int[words.length];
        var lengths = new int[batch];
        for (var step = 0; step < steps; step++) {
            Arrays.fill(words, Vocabulary.STOP);
            Arrays.fill(targets, -1);
            for (var row = 0; row < batch; row++) {
                if (at == order.length) {
                    dice.shuffle(order);
                    at = 0;
                }
                var review = labelled.get(order[at++]);
                var asked = ask(review.words());
                System.arraycopy(asked, 0, words, row * Town.SPAN, asked.length);
                targets[row * Town.SPAN + asked.length - 1] = review.good() ? Town.GOOD : Town.BAD;
                lengths[row] = asked.length;
            }
            listener.step(step, learner.step(words, targets, lengths, schedule.rate(step)));
        }
        return weights;
    }

    private static int[] ask(int[] review) {
        var asked = Arrays.copyOf(review, review.length + 1);
        asked[review.length] = Town.VERDICT;
        return asked;
    }

    /** How sure a network is that a sentence praises, against that it blames: from 0 to 1. */
    public static double good(Pass pass, int[] review) {
        var logits = pass.run(ask(review)).logits(review.length);
        return 1 / (1 + StrictMath.exp(logits[Town.BAD] - logits[Town.GOOD]));
    }

    /** The share of reviews that it judges as they are labelled. */
    public static double accuracy(Pass pass, List<Town.Text> reviews) {
        return (double) reviews.stream()
                        .filter(review -> good(pass, review.words()) > 0.5 == review.good())
                        .count()
                / reviews.size();
    }
}
