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

    private String said = "";
    private volatile boolean done;
    private volatile boolean stopping;

    void start(@Observes Startup startup) {
        if (!attempt()) {
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

    private boolean attempt() {
        try {
            if (Settings.databaseUrl().isEmpty() && EmbeddedSupport.packaged()) {
                EmbeddedSupport.start();
            }
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
        } catch (FlywayException | DatabaseAway e) {
            report(e);
            return false;
        }
    }

    /** Once, not every second for as long as it lasts; again when it is another matter. */
    private void report(Exception failure) {
        Throwable plain = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            plain = cause instanceof DatabaseAway ? cause : plain;
        }
        if (!String.valueOf(plain.getMessage()).equals(said)) {
            said = plain.getMessage();
            LOG.log(Level.SEVERE, "No database yet, only lessons can be read: {0}", said);
        }
    }

    private void untilDone() {
        while (!stopping && !attempt()) {
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
