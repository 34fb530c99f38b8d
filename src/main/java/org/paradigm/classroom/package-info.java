/** What instructors see: how quizzes are answered by everybody, and what readers report. */
package org.paradigm.classroom;
