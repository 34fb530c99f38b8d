/** What counts of answers tell about a question: how hard it is, and which of its options are chosen. Plain Java. */
@NullMarked
package org.paradigm.analysis;

import org.jspecify.annotations.NullMarked;
