package org.paradigm.account;

/**
 * Someone has come in: the tokens for the browser, and who it is from now on.
 *
 * @param asks whether a guest had answered questions on this device, and may be the same person
 */
record Entry(Token token, KnownDevice device, Recognition.Known known, boolean asks) {}
