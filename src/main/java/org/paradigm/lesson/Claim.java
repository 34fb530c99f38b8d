package org.paradigm.lesson;

import org.paradigm.platform.Bilingual;

/**
 * Something that the document under discussion says.
 *
 * @param id {@code C88}, by which lessons and questions name it
 * @param line of the document, or several: {@code 36, 38}
 * @param text in one sentence
 * @param asserts false for a heading, or a question that the document asks: there is nothing in it to be asked for
 */
public record Claim(String id, String line, Bilingual text, boolean asserts) {}
