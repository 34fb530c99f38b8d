package org.paradigm.attempt;

import java.util.List;

/**
 * Told within the transaction that makes them count: one at a time in a lesson, all together when an attempt is handed
 * in, so that whoever keeps something about them can do so in one statement.
 *
 * @param each of one learner, at one moment, in the order of the questions' ids: two learners' counts are then locked in
 *     the same order, and neither waits for the other in a circle
 */
public record Answers(List<Answered> each) {}
