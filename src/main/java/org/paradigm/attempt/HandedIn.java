package org.paradigm.attempt;

import org.paradigm.authoring.Edition;
import org.paradigm.quiz.Score;

/** Told within the transaction in which an attempt is handed in, after all of its answers. */
public record HandedIn(Edition edition, Score score) {}
