package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Steps of learning of a {@link Recurrent} network, in two shards as {@link Learner} does it. */
final class RecurrentLearner {
    private static final int SHARDS = 2;

    private final Recurrent network;
    private final int batch;
    private final int span;
    private final AdamW optimiser;
    private final List<RecurrentPass> passes = new ArrayList<>();
    private final List<Recurrent> gradients = new ArrayList<>();

    RecurrentLearner(Recurrent network, float decay, int batch, int span) {
        this.network = network;
        this.batch = batch;
        this.span = span;
        optimiser = new AdamW(this::zero, decay);
        for (var shard = 0; shard < SHARDS; shard++) {
            passes.add(new RecurrentPass(network, batch / SHARDS, span, new VectorProducts()));
            gradients.add(zero());
        }
    }

    private Recurrent zero() {
        return new Recurrent(network.words(), network.width(), network.attends());
    }

    AdamW optimiser() {
        return optimiser;
    }

    /** @return the mean loss per target, in nats, before the step */
    double step(int[] words, int[] targets, float rate) {
        var asked = 0;
        for (var target : targets) {
            asked += target < 0 ? 0 : 1;
        }
        var scale = 1f / Math.max(1, asked);
        var other = CompletableFuture.runAsync(() -> run(1, words, targets, scale));
        run(0, words, targets, scale);
        other.join();
        var others = gradients.get(1).tensors();
        gradients.get(0).tensors().forEach((name, matrix) -> {
            for (var i = 0; i < matrix.length; i++) {
                PlainProducts.one(1, others.get(name)[i], matrix[i], matrix[i].length);
            }
        });
        optimiser.step(network, gradients.get(0), rate, 1);
        return (passes.get(0).loss() + passes.get(1).loss()) * scale;
    }

    private void run(int shard, int[] words, int[] targets, float scale) {
        gradients.set(shard, zero());
        passes.get(shard).read(turned(words, shard)).back(turned(targets, shard), scale, gradients.get(shard));
    }

    /** From text by text to time by time. */
    private int[] turned(int[] texts, int shard) {
        var many = batch / SHARDS;
        var turned = new int[many * span];
        for (var b = 0; b < many; b++) {
            for (var t = 0; t < span; t++) {
                turned[t * many + b] = texts[(shard * many + b) * span + t];
            }
        }
        return turned;
    }
}
