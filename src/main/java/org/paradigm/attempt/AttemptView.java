package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Opens an attempt to be looked at. One whose time is over is handed in by being looked at. */
@ApplicationScoped
public class AttemptView {
    /** An attempt and what is written in it. */
    public record Opened(Attempt attempt, Sheet sheet) {}

    @Inject
    private Attempts attempts;

    @Inject
    private Responses responses;

    @Inject
    private QuizTaking taking;

    @Inject
    private Clock clock;

    @Transactional
    public Optional<Opened> load(UUID account, UUID id) {
        var found = attempts.find(account, id);
        if (found.filter(attempt -> !attempt.isSubmitted() && attempt.isLate(clock.instant()))
                .isPresent()) {
            found = taking.submit(account, id);
        }
        return found.map(attempt -> new Opened(attempt, responses.sheet(account, id)));
    }
}
