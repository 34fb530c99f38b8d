package org.paradigm.lab;

/** Tells a run how long it may go on, and is told how far it has come. */
public interface Pace {
    /** For runs that are over before anybody could ask. */
    Pace FREE = done -> {};

    /**
     * To be called at least every tenth of a second.
     *
     * @param done the share that is done, from 0 to 1
     * @throws Stopped if nobody waits for this run any more, or its time is over
     */
    void at(double done);

    /** What a long run has found so far, for whoever watches it. */
    default void found(String measure, double value) {}

    /** Ends a run that is not wanted any more. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param why for the log */
        public Stopped(String why) {
            super(why, null, false, false);
        }
    }
}
