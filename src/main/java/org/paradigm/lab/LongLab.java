package org.paradigm.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lab some of whose runs take longer than a page waits. What such a run finds is kept as numbers, and shown later. */
interface LongLab extends Lab {
    /** Whether a run with these settings is one of those. */
    boolean isLong(Setup setup);

    /** The work. All that is shown afterwards must be in the measures. */
    Map<String, Double> measure(Setup setup, Pace pace);

    /**
     * What such a run finds, when that is written on a committed card; empty when it has to be made to know.
     *
     * <p>A prediction is compared with this: its page must not wait for seconds, and what it says is then what was
     * measured, whether or not a server has time to measure it again. A test holds the card against the run.
     */
    default Optional<Map<String, Double>> known(Setup setup) {
        return Optional.empty();
    }

    /** What a reader sees of them. */
    List<Piece> show(Setup setup, Map<String, Double> measures);

    /** What a reader sees while the work goes on. */
    default List<Piece> showSoFar(Setup setup, Map<String, Double> found) {
        return List.of();
    }

    @Override
    default Outcome run(Setup setup, Pace pace) {
        var measures = measure(setup, pace);
        return new Outcome(measures, show(setup, measures));
    }
}
