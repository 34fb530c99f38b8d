/**
 * The course as it is read from files: chapters, lessons and their blocks, glossary, bibliography. Plain Java: an
 * immutable model, and every error of every file with its line.
 */
@NullMarked
package org.paradigm.lesson;

import org.jspecify.annotations.NullMarked;
