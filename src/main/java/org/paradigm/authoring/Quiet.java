package org.paradigm.authoring;

/** The first rush after a start is over: the time to make ready what somebody will sooner or later ask for. */
public record Quiet() {}
