package org.paradigm.lesson;

/**
 * A heading of a lesson.
 *
 * @param anchor what follows # in an address; the same in both languages
 * @param level 2 or 3
 * @param title its text
 * @param html the same with emphasis and formulas, without links
 * @param block the index of the block that begins with it
 */
public record Section(String anchor, int level, String title, String html, int block) {}
