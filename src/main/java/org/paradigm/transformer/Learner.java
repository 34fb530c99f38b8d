package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Steps of learning: a batch of texts is read, each word's successor is to be foretold, and the weights move. The batch
 * is always cut into the same shards, whose gradients are added in the same order, however many threads there are: the
 * same seed gives the same weights to the last bit.
 */
final class Learner {
    private final Weights weights;
    private final AdamW optimiser;
    private final int batch;
    private final int span;
    private final List<Shard> shards = new ArrayList<>();

    private static final class Shard {
        final Pass pass;
        final Backward backward;
        final Weights gradients;
        int[] words;
        int[] targets;
        int[] lengths;

        Shard(Weights weights, int sequences, int span, Products products) {
            pass = new Pass(weights, sequences, span, products);
            backward = new Backward(pass);
            gradients = new Weights(weights.architecture());
        }

        void run(float scale) {
            gradients.clear();
            pass.runAll(words, lengths);
            backward.run(targets, scale, gradients);
        }
    }

    /** @param parts into how many shards a batch is cut; each has a thread of its own if there is more than one */
    Learner(Weights weights, float decay, int batch, int span, int parts, Supplier<Products> products) {
        if (batch % parts != 0) {
            throw new IllegalArgumentException("A batch of " + batch + " does not make " + parts + " shards");
        }
        this.weights = weights;
        this.batch = batch;
        this.span = span;
        optimiser = new AdamW(() -> new Weights(weights.architecture()), decay);
        for (var part = 0; part < parts; part++) {
            shards.add(new Shard(weights, batch / parts, span, products.get()));
        }
    }

    AdamW optimiser() {
        return optimiser;
    }

    void with(List<Edit> edits) {
        shards.forEach(shard -> shard.pass.with(edits));
    }

    /**
     * One step.
     *
     * @param words [batch · span]
     * @param targets of the same length; −1 where nothing is asked
     * @return the mean loss per target, in nats, before the step
     */
    double step(int[] words, int[] targets, float rate) {
        var full = new int[batch];
        java.util.Arrays.fill(full, span);
        return step(words, targets, full, rate);
    }

    /**
     * The same for texts that may be shorter than the span.
     *
     * @param lengths [batch]; what lies behind a text's length is not seen
     */
    double step(int[] words, int[] targets, int[] lengths, float rate) {
        var asked = 0;
        for (var target : targets) {
            asked += target < 0 ? 0 : 1;
        }
        var scale = 1f / Math.max(1, asked);
        var part = batch / shards.size() * span;
        var others = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < shards.size(); i++) {
            var shard = shards.get(i);
            shard.words = java.util.Arrays.copyOfRange(words, i * part, (i + 1) * part);
            shard.targets = java.util.Arrays.copyOfRange(targets, i * part, (i + 1) * part);
            shard.lengths = java.util.Arrays.copyOfRange(lengths, i * part / span, (i + 1) * part / span);
            if (i > 0) {
                others.add(CompletableFuture.runAsync(() -> shard.run(scale)));
            }
        }
        shards.get(0).run(scale);
        others.forEach(CompletableFuture::join);
        var gradients = shards.get(0).gradients;
        var loss = 0.0;
        for (var shard : shards) {
            loss += shard.backward.loss();
            if (shard.gradients != gradients) {
                add(gradients, shard.gradients);
            }
        }
        optimiser.step(weights, gradients, rate, 1);
        return loss * scale;
    }

    private static void add(Weights sum, Weights more) {
        var others = more.tensors();
        sum.tensors().forEach((name, matrix) -> {
            for (var i = 0; i < matrix.length; i++) {
                PlainProducts.one(1, others.get(name)[i], matrix[i], matrix[i].length);
            }
        });
    }
}
