package org.paradigm.quiz;

/** How a single choice, row or entry turned out. */
public enum Verdict {
    RIGHT,
    WRONG,
    /** Right, but not chosen; or left empty. */
    MISSED,
    /** Nobody has assessed it yet. */
    OPEN
}
