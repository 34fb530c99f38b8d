package org.paradigm.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the shape that this version needs, before any request is served; then says
 * {@link DatabaseReady}. A database that is away does not keep the lessons from being read: it is tried again until it
 * answers.
 */
@ApplicationScoped
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());
    private static final int RETRY_MILLIS = 1000;

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

    @Inject
    private Event<DatabaseReady> ready;

    private volatile boolean done;
    private volatile boolean stopping;

    void start(@Observes Startup startup) {
        if (!attempt(true)) {
            var retry = new Thread(this::untilDone, "paradigm-migration");
            retry.setDaemon(true);
            retry.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            retry.start();
        }
    }

    /** Whether the database has the shape that this version needs. */
    public boolean done() {
        return done;
    }

    private boolean attempt(boolean first) {
        try {
            // A connection of its own, not of the server's pool: at this moment the pool may not be allowed to wait.
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(new CourseDataSource())
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            ready.fire(new DatabaseReady());
            done = true;
            return true;
        } catch (FlywayException e) {
            var away = away(e);
            if (first || away == null) {
                LOG.log(Level.SEVERE, away == null ? e.getMessage() : away.getMessage());
            }
            return false;
        }
    }

    private static DatabaseAway away(Throwable e) {
        if (e == null || e instanceof DatabaseAway) {
            return (DatabaseAway) e;
        }
        return away(e.getCause());
    }

    private void untilDone() {
        while (!stopping && !attempt(false)) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
