package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Opens an attempt to be looked at. One whose time is over is handed in by being looked at. */
@ApplicationScoped
public class AttemptView {
    @Inject
    private Responses responses;

    @Inject
    private QuizTaking taking;

    @Inject
    private Clock clock;

    public Optional<Opened> load(UUID account, UUID id) {
        var opened = responses.opened(account, id);
        var late = opened.map(Opened::attempt)
                .filter(attempt -> !attempt.isSubmitted() && attempt.isLate(clock.instant()));
        return late.isEmpty()
                ? opened
                : taking.submit(account, id)
                        .map(attempt -> new Opened(attempt, opened.get().sheet()));
    }
}
