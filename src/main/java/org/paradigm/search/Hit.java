package org.paradigm.search;

/**
 * Something that was found.
 *
 * @param kind {@code lesson}, {@code term}, {@code lab}, {@code objective}, {@code source}
 * @param address within the language
 * @param context plain text: what it is a part of; empty if it stands for itself
 * @param title HTML, with the words that were looked for in {@code <mark>}
 * @param passage the same of the text around them; empty where the title says all
 */
public record Hit(String kind, String address, String context, String title, String passage) {}
