package org.paradigm.attempt;

/** An attempt and what is written in it. */
public record Opened(Attempt attempt, Sheet sheet) {}
