package org.paradigm.lesson;

import org.paradigm.platform.Bilingual;

/**
 * A place where the document under discussion is damaged, wrong or contested.
 *
 * @param id {@code E03} for an error, {@code O1} for what is overstated
 * @param line of the document
 * @param says what stands there
 * @param right what is right, or known of what is lost
 * @param lesson where it matters; empty if nowhere
 */
public record Slip(String id, String line, Bilingual says, Bilingual right, String lesson) {}
