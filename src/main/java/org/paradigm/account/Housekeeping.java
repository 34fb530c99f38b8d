package org.paradigm.account;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a day, on whichever node comes first: guests who never signed up, and whatever else has ended, are removed. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long FIRST_MINUTES = 10;
    private static final long DAY_MINUTES = TimeUnit.DAYS.toMinutes(1);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Erasing erasing;

    private ScheduledFuture<?> daily;

    void start(@Observes Startup startup) {
        daily = executor.scheduleAtFixedRate(this::clean, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    private void clean() {
        try {
            var guests = 0;
            for (int some = erasing.forgetGuests(); some > 0; some = erasing.forgetGuests()) {
                guests += some;
            }
            erasing.forgetWhatHasEnded();
            if (guests > 0) {
                LOG.info("Removed " + guests + " guests who had not come back");
            }
        } catch (RuntimeException e) {
            // an executor drops a task that throws; tomorrow is another day
            LOG.log(Level.WARNING, "Could not clean up", e);
        }
    }

    @PreDestroy
    void stop() {
        if (daily != null) {
            daily.cancel(false);
        }
    }
}
