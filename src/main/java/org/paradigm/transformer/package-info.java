/**
 * A transformer small enough to be read like a chapter, and real enough to be asked, switched off in parts, traced and
 * edited. Plain Java, {@code java.*} only.
 *
 * <p>In the order in which a word passes through it: {@link org.paradigm.transformer.Vocabulary} turns text into ids,
 * {@link org.paradigm.transformer.Pass} embeds them and leads them through the layers
 * ({@link org.paradigm.transformer.Normalization}, {@link org.paradigm.transformer.Attention},
 * {@link org.paradigm.transformer.FeedForward}) to the probabilities of the next word. A
 * {@link org.paradigm.transformer.Hook} reads or changes what any module hands on, an
 * {@link org.paradigm.transformer.Edit} changes what a feed-forward layer has stored.
 * {@link org.paradigm.transformer.Backward} goes the same way back and learns.
 *
 * <p>Shapes are written as in {@code [T, d]}: T positions, d numbers each. A matrix is an array of rows; what goes in is
 * the first index, so that {@code y = x · W} runs along rows of W. V is the number of words, h that of heads.
 */
package org.paradigm.transformer;
