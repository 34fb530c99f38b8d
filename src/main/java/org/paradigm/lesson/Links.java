package org.paradigm.lesson;

/** What becomes of links, citations and footnotes in a text. */
enum Links {
    /** Only their words: in a note at the side, which is hidden from assistive technology, there must be no links. */
    NONE,
    PLAIN,
    /** With a note at the side where something is first met. */
    WITH_NOTES
}
