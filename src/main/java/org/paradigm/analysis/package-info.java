/** What counts of answers tell about a question: how hard it is, and which of its options are chosen. Plain Java. */
package org.paradigm.analysis;
