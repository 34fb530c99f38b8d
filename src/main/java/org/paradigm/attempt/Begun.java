package org.paradigm.attempt;

import org.paradigm.authoring.Edition;

/** Told within the transaction in which somebody begins an attempt at a quiz. */
public record Begun(Edition edition) {}
