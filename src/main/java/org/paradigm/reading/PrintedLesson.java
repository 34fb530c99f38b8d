package org.paradigm.reading;

import java.util.List;
import org.paradigm.platform.Prepared;

/**
 * A lesson in one language as every reader gets it: HTML that is complete but for the questions.
 *
 * @param passages in order
 * @param last the index of the last block that is shown; whoever has reached it has finished the lesson
 * @param sources notes and references; empty where there are none
 */
public record PrintedLesson(List<Passage> passages, int last, Prepared sources) {
    /**
     * Text and figures up to the next question, and the element that it stands in; or the place of a question.
     *
     * @param kind {@code text} or {@code question}
     * @param block the index of the question's block, which is its place on the page; 0 in a text
     * @param question its id; empty in a text
     * @param html empty for a question
     */
    public record Passage(String kind, int block, String question, Prepared html) {}
}
