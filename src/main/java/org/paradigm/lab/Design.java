package org.paradigm.lab;

/**
 * The shape of a transformer, as far as its parameters can be counted from it. Biases and normalisation are left out.
 *
 * @param width d, the length of the vector that travels through the model
 * @param blocks with one attention sublayer each
 * @param crossBlocks with a second one, which reads from an encoder
 * @param heads query heads
 * @param keyHeads key-value heads, which groups of query heads share
 * @param headWidth numbers in a head's query, key or value
 * @param inner width within the feed-forward network
 * @param gated whether the feed-forward network has three matrices (Shazeer 2020) instead of two
 * @param experts feed-forward networks in each block
 * @param active how many of them one token passes through
 * @param vocabulary tokens
 * @param positions that have a learned vector; 0 where position is told otherwise
 * @param untied whether tokens have other vectors at the output than at the input
 */
record Design(
        long width,
        long blocks,
        long crossBlocks,
        long heads,
        long keyHeads,
        long headWidth,
        long inner,
        boolean gated,
        long experts,
        long active,
        long vocabulary,
        long positions,
        boolean untied) {
    private static final double HUNDRED = 100;

    /** W_Q and W_O are [d, h·d_head], W_K and W_V [d, kv·d_head]. */
    long attentionOf(long sublayers) {
        return sublayers * (2 * width * heads * headWidth + 2 * width * keyHeads * headWidth);
    }

    long attention() {
        return attentionOf(blocks + 2 * crossBlocks);
    }

    /** Of one expert in all blocks: [d, inner] and [inner, d], with a gate one [d, inner] more. */
    private long oneExpert() {
        return (blocks + crossBlocks) * matrices() * width * inner;
    }

    long matrices() {
        return gated ? 3 : 2;
    }

    long feedForward() {
        return oneExpert() * experts;
    }

    long activeFeedForward() {
        return oneExpert() * active;
    }

    long embeddings() {
        return vocabulary * width * (untied ? 2 : 1) + positions * width;
    }

    long total() {
        return attention() + feedForward() + embeddings();
    }

    /** Of attention and feed-forward networks together, in per cent. */
    double attentionShare() {
        return HUNDRED * attention() / (attention() + feedForward());
    }

    /** The same, counting only what works on one token. */
    double activeAttentionShare() {
        return HUNDRED * attention() / (attention() + activeFeedForward());
    }

    double ofAll(long part) {
        return HUNDRED * part / total();
    }

    /** Whether attention has 4d² in each sublayer: as many key-value heads as heads, which together are as wide as d. */
    boolean hasFullAttention() {
        return keyHeads == heads && heads * headWidth == width;
    }

    /** In units of d², for one block. */
    double feedForwardFactor() {
        return (double) matrices() * inner * experts / width;
    }

    double attentionFactor() {
        return 2.0 * (heads + keyHeads) * headWidth / width;
    }
}
