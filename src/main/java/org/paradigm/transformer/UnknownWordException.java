package org.paradigm.transformer;

/** A text has, at some place, nothing that the network knows. */
public final class UnknownWordException extends IllegalArgumentException {
    private final String rest;

    UnknownWordException(String rest) {
        super("No word begins: " + rest);
        this.rest = rest;
    }

    /** The text from the unknown word on. */
    public String rest() {
        return rest;
    }
}
