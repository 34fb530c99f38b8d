package org.paradigm.transformer;

import java.util.Collections;
import java.util.List;

/**
 * The shape of a network: normalisation before each module, learned positions, and attention that is causal as in a GPT
 * or sees both sides as in BERT.
 *
 * @param words V, the size of the vocabulary
 * @param context T, the most positions that it can look at
 * @param width d, the numbers that describe a position
 * @param heads h, attention heads in each layer; d is a multiple of it
 * @param windows one entry a layer: how many positions, itself included, attention sees there to each side that it may
 *     look to; 0 is all of them
 * @param feedForward whether layers have a feed-forward module (of 4d neurons)
 * @param causal whether a position sees only itself and what came before; else both sides
 */
public record Architecture(
        int words, int context, int width, int heads, List<Integer> windows, boolean feedForward, boolean causal) {
    public Architecture {
        windows = List.copyOf(windows);
        if (words < 1 || context < 1 || width < 1 || heads < 1 || windows.isEmpty()) {
            throw new IllegalArgumentException("Words, context, width, heads and layers must be at least 1.");
        }
        if (width % heads != 0) {
            throw new IllegalArgumentException("Width " + width + " is not a multiple of " + heads + " heads.");
        }
        if (windows.stream().anyMatch(window -> window < 0)) {
            throw new IllegalArgumentException("A window is 0 (everything before) or positive: " + windows);
        }
    }

    /** Causal. */
    public Architecture(int words, int context, int width, int heads, List<Integer> windows, boolean feedForward) {
        this(words, context, width, heads, windows, feedForward, true);
    }

    /** Every layer sees everything before it. */
    public static Architecture of(int words, int context, int width, int heads, int layers, boolean feedForward) {
        return new Architecture(words, context, width, heads, Collections.nCopies(layers, 0), feedForward);
    }

    public int layers() {
        return windows.size();
    }

    /** Neurons of a feed-forward module, 4d; 0 where there is none. */
    public int neurons() {
        return feedForward ? 4 * width : 0;
    }

    /** The first position that {@code position} sees in a layer. */
    int horizon(int layer, int position) {
        var window = windows.get(layer);
        return window == 0 ? 0 : Math.max(0, position - window + 1);
    }

    /** The position before which {@code position} stops seeing in a layer, in a text of {@code length} words. */
    int end(int layer, int position, int length) {
        var window = windows.get(layer);
        return causal ? position + 1 : window == 0 ? length : Math.min(length, position + window);
    }

    public int parameters() {
        return embeddingParameters() + layers() * (attentionParameters() + feedForwardParameters()) + width;
    }

    /** Of words, positions and the unembedding: (2V + T)d. */
    public int embeddingParameters() {
        return (2 * words + context) * width;
    }

    /** Of one layer's attention: 4d² and the gains of its normalisation. */
    public int attentionParameters() {
        return 4 * width * width + width;
    }

    /** Of one layer's feed-forward module: 8d² and the gains of its normalisation. */
    public int feedForwardParameters() {
        return feedForward ? 8 * width * width + width : 0;
    }
}
