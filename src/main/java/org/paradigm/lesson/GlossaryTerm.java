package org.paradigm.lesson;

import org.paradigm.platform.Bilingual;

/**
 * A word that the course explains once.
 *
 * @param id its anchor in the glossary
 * @param term plain text
 * @param definition inline HTML
 * @param note the definition without links, for a note at the side
 */
public record GlossaryTerm(String id, Bilingual term, Bilingual definition, Bilingual note) {}
