/**
 * The labs: for a claim of the text, what the learner sets, predicts, runs and sees. A lab computes numbers; pictures and
 * tables are made of them here. It answers the predictions of quizzes as their {@link org.paradigm.quiz.Oracle}.
 */
package org.paradigm.lab;
