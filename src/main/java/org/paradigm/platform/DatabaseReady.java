package org.paradigm.platform;

/** Told once, when the database has the shape that this version needs. Observers may use it, but no request is served yet. */
public record DatabaseReady() {}
