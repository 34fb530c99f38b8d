/**
 * Questions, answers and their marking: a sealed family of question types, each of which reads itself from a file,
 * draws itself for an attempt, marks an answer and says what was right and wrong about it. Plain Java.
 */
@NullMarked
package org.paradigm.quiz;

import org.jspecify.annotations.NullMarked;
