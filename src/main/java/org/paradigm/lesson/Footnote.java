package org.paradigm.lesson;

/**
 * A note to a lesson's text.
 *
 * @param number counted from 1 in the order of the text; its element is {@code fn-1}
 * @param html with the links back to where it is called
 */
public record Footnote(int number, String html) {
    public String id() {
        return "fn-" + number;
    }
}
