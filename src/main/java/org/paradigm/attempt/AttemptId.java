package org.paradigm.attempt;

import java.io.Serializable;
import java.util.UUID;

/** Whose, and which. */
public record AttemptId(UUID accountId, UUID id) implements Serializable {}
