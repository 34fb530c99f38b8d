package org.paradigm.authoring;

import org.paradigm.quiz.Quiz;

/**
 * One version of a quiz.
 *
 * @param sha256 of its canonical text, computed once: it takes longer than showing the quiz
 */
public record Edition(Quiz quiz, String sha256) {
    static Edition of(Quiz quiz) {
        return new Edition(quiz, quiz.sha256());
    }
}
