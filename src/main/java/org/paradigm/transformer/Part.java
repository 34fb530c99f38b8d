package org.paradigm.transformer;

/** The places in a network after which a {@link Hook} is called, and which {@link Pass#values} reads; in their order. */
public enum Part {
    /** Word and position embedded, [T, d]; its layer is 0. */
    EMBEDDING,
    /** How much each position attends to which, [T, h·T]: head by head, each a row of T weights. */
    ATTENTION_WEIGHTS,
    /** What the heads of a layer bring back, side by side, before they are projected: [T, d], d/h a head. */
    HEADS,
    /** What attention adds to the residual stream, [T, d]. */
    ATTENTION,
    /** How excited the neurons of the feed-forward module are, [T, 4d]. */
    NEURONS,
    /** What the feed-forward module adds to the residual stream, [T, d]. */
    FEED_FORWARD,
    /** The residual stream at the end of a layer, [T, d]. */
    RESIDUAL
}
