package org.paradigm.reading;

import java.util.List;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Prepared;

/**
 * A lesson in one language as every reader gets it: HTML that is complete but for what is its reader's own.
 *
 * @param passages in order
 * @param last the index of the last block that is shown; whoever has reached it has finished the lesson
 * @param sources notes and references; empty where there are none
 */
public record PrintedLesson(List<Passage> passages, int last, Prepared sources) {
    /** A piece of the page. */
    public sealed interface Passage {}

    /** Text and figures up to the next question, and the element that it stands in. */
    record Printed(Prepared html) implements Passage {}

    /** @param id of the question, within the lesson's quiz */
    record QuestionHere(String id) implements Passage {}

    /** @param question of an earlier lesson */
    record OwnWordsHere(QuestionName question) implements Passage {}
}
