/** Finds words in lessons, the glossary, labs, objectives and sources, in both languages. */
@NullMarked
package org.paradigm.search;

import org.jspecify.annotations.NullMarked;
