package org.paradigm.quiz;

import org.paradigm.platform.Bilingual;

/**
 * What learners believe that is not so.
 *
 * @param id {@code M3.1}: the chapter, and a number in it
 * @param name the belief in one sentence, as its holder would say it
 * @param feedback to its holder: what is right about it, where it goes wrong, where to look
 */
public record Misconception(String id, Bilingual name, Bilingual feedback) {}
