package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.List;

/**
 * A way through the network, forwards, and all that was computed on it. One pass has its own memory, uses it again for
 * every run and belongs to one thread; the weights are everyone's.
 *
 * <pre>{@code
 * var pass = new Pass(model.weights());
 * pass.run(model.vocabulary().read(text, Tongue.EN));
 * float[] next = pass.probabilities(pass.length() - 1); // [V]
 * }</pre>
 */
public final class Pass {
    private static final Hook NONE = (part, layer, x, from, to) -> {};

    final Weights weights;
    final Architecture shape;
    final Products products;
    final int sequences;
    final int span;
    final float[][] embedded; // [R, d]
    final List<Trace> traces = new ArrayList<>();
    final float[][] normed; // [R, d], of the last normalisation
    final float[] inverse; // [R]
    private final float[][] logits; // [1, V]
    private List<List<Edit>> edits;
    private Hook hook = NONE;
    private int length;
    private final int[] lengths;
    int[] tokens;

    /** For one sequence of up to as many positions as the network can look at. */
    public Pass(Weights weights) {
        this(weights, 1, weights.architecture().context(), new PlainProducts());
    }

    /** For several sequences side by side, each with room for {@code span} positions. */
    public Pass(Weights weights, int sequences, int span, Products products) {
        this.weights = weights;
        this.shape = weights.architecture();
        this.products = products;
        this.sequences = sequences;
        this.span = span;
        if (span > shape.context()) {
            throw new IllegalArgumentException("The network looks at " + shape.context() + " positions, not " + span);
        }
        var rows = sequences * span;
        embedded = new float[rows][shape.width()];
        normed = new float[rows][shape.width()];
        inverse = new float[rows];
        logits = new float[1][shape.words()];
        tokens = new int[rows];
        lengths = new int[sequences];
        edits = new ArrayList<>();
        for (var layer = 0; layer < shape.layers(); layer++) {
            traces.add(new Trace(shape, rows, span));
            edits.add(List.of());
        }
    }

    /** With these changes to the feed-forward memory, in place of any given before. */
    public Pass with(List<Edit> changes) {
        for (var layer = 0; layer < shape.layers(); layer++) {
            var here = layer;
            edits.set(
                    layer, changes.stream().filter(edit -> edit.layer() == here).toList());
        }
        return this;
    }

    /** With this hook, in place of any given before; {@code null} for none. */
    public Pass hook(Hook hook) {
        this.hook = hook == null ? NONE : hook;
        return this;
    }

    /**
     * Reads a sequence from its beginning.
     *
     * @throws IllegalArgumentException when there is nothing to read, it is longer than the network can look at, or a
     *     word is none
     */
    public Pass run(int... words) {
        if (words.length == 0 || words.length > span) {
            throw new IllegalArgumentException("1 to " + span + " words, not " + words.length);
        }
        check(words);
        System.arraycopy(words, 0, tokens, 0, words.length);
        length = words.length;
        lengths[0] = length;
        forward(0, length);
        return this;
    }

    /**
     * Reads one word more. What was computed for those before it is not computed again (the "KV cache"), unless they may
     * look at the new one.
     */
    public Pass append(int word) {
        if (length == span) {
            throw new IllegalArgumentException("Already at " + span + " words");
        }
        check(word);
        tokens[length++] = word;
        lengths[0] = length;
        forward(shape.causal() ? length - 1 : 0, length);
        return this;
    }

    /** Forgets what was read from a position on, and reads a word there: how texts are continued in several ways. */
    public Pass again(int position, int word) {
        if (position > length) {
            throw new IllegalArgumentException("Only " + length + " words have been read");
        }
        length = position;
        return append(word);
    }

    /** Reads all sequences at once, {@code span} words each, one after another in {@code words}. */
    Pass runAll(int[] words) {
        var full = new int[sequences];
        java.util.Arrays.fill(full, span);
        return runAll(words, full);
    }

    /** The same for sequences that may be shorter: the words behind each one's length are filling. */
    Pass runAll(int[] words, int[] ofEach) {
        if (words.length != sequences * span) {
            throw new IllegalArgumentException(
                    sequences + " sequences of " + span + ", not " + words.length + " words");
        }
        check(words);
        System.arraycopy(words, 0, tokens, 0, words.length);
        System.arraycopy(ofEach, 0, lengths, 0, sequences);
        length = span;
        forward(0, words.length);
        return this;
    }

    private void check(int... words) {
        for (var word : words) {
            if (word < 0 || word >= shape.words()) {
                throw new IllegalArgumentException("No word has the number " + word);
            }
        }
    }

    private void forward(int from, int to) {
        var d = shape.width();
        for (var r = from; r < to; r++) {
            var word = weights.embedding[tokens[r]];
            var position = weights.positions[r % span];
            for (var i = 0; i < d; i++) {
                embedded[r][i] = word[i] + position[i]; // [R] → [R, d]
            }
        }
        hook.after(Part.EMBEDDING, 0, embedded, from, to);
        var x = embedded;
        for (var layer = 0; layer < shape.layers(); layer++) {
            x = layer(layer, x, from, to);
        }
        Normalization.forward(x, weights.norm[0], normed, inverse, from, to);
    }

    private float[][] layer(int number, float[][] x, int from, int to) {
        var d = shape.width();
        var layer = weights.layers.get(number);
        var trace = traces.get(number);

        Normalization.forward(x, layer.attentionNorm()[0], trace.attentionNormed, trace.attentionInverse, from, to);
        products.multiply(
                trace.attentionNormed,
                layer.queryKeyValue(),
                trace.queryKeyValue,
                from,
                to,
                d,
                3 * d,
                false); // → [R, 3d]
        for (var start = from / span * span; start < to; start += span) {
            var first = Math.max(0, from - start);
            var end = Math.min(span, to - start);
            Attention.weigh(
                    shape,
                    number,
                    trace.queryKeyValue,
                    trace.attentionWeights,
                    start,
                    length(start),
                    first,
                    end); // → [R, h·T]
        }
        hook.after(Part.ATTENTION_WEIGHTS, number, trace.attentionWeights, from, to);
        for (var start = from / span * span; start < to; start += span) {
            var first = Math.max(0, from - start);
            var end = Math.min(span, to - start);
            Attention.mix(
                    shape,
                    number,
                    trace.queryKeyValue,
                    trace.attentionWeights,
                    trace.mixed,
                    start,
                    length(start),
                    first,
                    end); // → [R, d]
        }
        hook.after(Part.HEADS, number, trace.mixed, from, to);
        products.multiply(trace.mixed, layer.output(), trace.attention, from, to, d, d, false);
        hook.after(Part.ATTENTION, number, trace.attention, from, to);
        add(x, trace.attention, trace.between, from, to);

        if (shape.feedForward()) {
            Normalization.forward(
                    trace.between,
                    layer.feedForwardNorm()[0],
                    trace.feedForwardNormed,
                    trace.feedForwardInverse,
                    from,
                    to);
            FeedForward.excite(products, layer, trace.feedForwardNormed, trace.neurons, from, to); // → [R, 4d]
            hook.after(Part.NEURONS, number, trace.neurons, from, to);
            FeedForward.recall(
                    products, layer, edits.get(number), trace.neurons, trace.feedForward, from, to); // → [R, d]
            hook.after(Part.FEED_FORWARD, number, trace.feedForward, from, to);
            add(trace.between, trace.feedForward, trace.residual, from, to);
        }
        hook.after(Part.RESIDUAL, number, trace.residual, from, to);
        return trace.residual;
    }

    private void add(float[][] x, float[][] more, float[][] sum, int from, int to) {
        for (var r = from; r < to; r++) {
            var a = x[r];
            var b = more[r];
            var c = sum[r];
            for (var i = 0; i < shape.width(); i++) {
                c[i] = a[i] + b[i];
            }
        }
    }

    List<Edit> edits(int layer) {
        return edits.get(layer);
    }

    /** Of the sequence that begins at a row. */
    int length(int start) {
        return lengths[start / span];
    }

    /** How many words have been read, in each sequence. */
    public int length() {
        return length;
    }

    /** Scores of every word to come after a position, [V]. The array is used again by the next call. */
    public float[] logits(int position) {
        return unembed(normed[row(position)]);
    }

    /** The probability of every word to come after a position, [V]; the array is the caller's. */
    public float[] probabilities(int position) {
        var probabilities = logits(position).clone();
        Exponential.softmax(probabilities, 0, probabilities.length);
        return probabilities;
    }

    /** The word that is most likely to come after a position. */
    public int guess(int position) {
        var scores = logits(position);
        var best = 0;
        for (var word = 1; word < scores.length; word++) {
            best = scores[word] > scores[best] ? word : best;
        }
        return best;
    }

    /**
     * What the network would say if it ended after a layer (the "logit lens", nostalgebraist 2020): probabilities, [V].
     * Layer −1 is the embedding.
     */
    public float[] lens(int layer, int position) {
        var x = layer < 0 ? embedded : traces.get(layer).residual;
        var y = new float[shape.width()]; // [d]
        Normalization.normalize(x[row(position)], weights.norm[0], y);
        var probabilities = unembed(y).clone();
        Exponential.softmax(probabilities, 0, probabilities.length);
        return probabilities;
    }

    /** How much a head's position attends to which, [T, T]: the row asks, the column answers. */
    public float[][] attention(int layer, int head) {
        var map = new float[length][];
        for (var t = 0; t < length; t++) {
            var weights = traces.get(layer).attentionWeights[t];
            map[t] = java.util.Arrays.copyOfRange(weights, head * span, head * span + length);
        }
        return map;
    }

    /** What a module handed on, hooks included; {@link Part} says the shape. Not a copy: the next run writes into it. */
    public float[][] values(Part part, int layer) {
        var trace = traces.get(layer);
        return switch (part) {
            case EMBEDDING -> embedded;
            case ATTENTION_WEIGHTS -> trace.attentionWeights;
            case HEADS -> trace.mixed;
            case ATTENTION -> trace.attention;
            case NEURONS -> trace.neurons;
            case FEED_FORWARD -> trace.feedForward;
            case RESIDUAL -> trace.residual;
        };
    }

    private float[] unembed(float[] x) {
        var d = shape.width();
        products.multiply(new float[][] {x}, weights.unembedding, logits, 0, 1, d, shape.words(), false); // [d] → [V]
        return logits[0];
    }

    private int row(int row) {
        if (row < 0 || row >= (sequences == 1 ? length : sequences * span)) {
            throw new IllegalArgumentException("No position " + row + " among " + length);
        }
        return row;
    }
}
