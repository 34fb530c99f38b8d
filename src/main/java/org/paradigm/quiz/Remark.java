package org.paradigm.quiz;

import java.util.Optional;
import org.paradigm.platform.Bilingual;

/**
 * What there is to say about one thing that a learner chose or wrote.
 *
 * @param target the id of the option, row, item or gap; the name of the field where a question has only one
 * @param text inline Markdown with all numbers filled in; empty where the question's explanation says enough
 * @param misconception what a wrong choice comes from, where that is known
 */
public record Remark(String target, Verdict verdict, Bilingual text, Optional<String> misconception) {
    static Remark right(String target, Feedback feedback) {
        return new Remark(target, Verdict.RIGHT, feedback.text(), Optional.empty());
    }

    /** Right, with nothing to add: its feedback is addressed to those who got it wrong. */
    static Remark right(String target) {
        return right(target, Feedback.NONE);
    }

    static Remark wrong(String target, Feedback feedback) {
        return new Remark(target, Verdict.WRONG, feedback.text(), feedback.misconception());
    }

    /** Who leaves something out shows no misconception. */
    static Remark missed(String target, Feedback feedback) {
        return new Remark(target, Verdict.MISSED, feedback.text(), Optional.empty());
    }

    public boolean isRight() {
        return verdict == Verdict.RIGHT;
    }

    /** Whether there is a text to show. */
    public boolean speaks() {
        return !text.zh().isEmpty() || !text.en().isEmpty();
    }
}
