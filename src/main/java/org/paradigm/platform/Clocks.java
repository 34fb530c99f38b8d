package org.paradigm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time of day, which everything that needs it is given rather than asks the system for. */
@ApplicationScoped
public class Clocks {
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
