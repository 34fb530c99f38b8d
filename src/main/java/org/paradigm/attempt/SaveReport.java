package org.paradigm.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of the answers that were posted.
 *
 * @param sheet all that is saved now
 * @param savedAt when; empty if nothing could be saved any more, because the attempt was handed in or its time is over
 * @param conflicts answers that were not saved, since a different one has been saved elsewhere in the meantime
 */
public record SaveReport(Attempt attempt, Sheet sheet, Optional<Instant> savedAt, List<Conflict> conflicts) {
    /** The learner sees both, and chooses. */
    public record Conflict(Given given, Response saved) {}

    public boolean isTooLate() {
        return savedAt.isEmpty();
    }
}
