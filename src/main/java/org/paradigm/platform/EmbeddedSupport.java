package org.paradigm.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The embedded database of this application, if its WAR carries one; the WAR built with {@code -Pproduction} does not. */
final class EmbeddedSupport {
    /** A request that meets a start under way says so soon: whoever sent it can try again. */
    private static final Duration REQUEST_WAITS = Duration.ofSeconds(3);

    private static final Duration START_WAITS = Duration.ofMinutes(3);
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final ReentrantLock STARTING = new ReentrantLock();
    private static volatile EmbeddedDatabase database;
    private static volatile boolean ended;
    private static DatabaseAway failure;
    private static long failedAt;

    private EmbeddedSupport() {}

    static boolean packaged() {
        return EmbeddedSupport.class.getResource("/io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class") != null;
    }

    /** Where it is; started or joined now if need be. */
    static String url() throws DatabaseAway {
        var known = database;
        return (known == null ? start(REQUEST_WAITS) : known).url();
    }

    /** Starts it, or waits for whoever is starting it. */
    static void start() throws DatabaseAway {
        if (database == null) {
            start(START_WAITS);
        }
    }

    private static EmbeddedDatabase start(Duration patience) throws DatabaseAway {
        if (!acquire(patience)) {
            throw new DatabaseAway("PostgreSQL is still being started in " + Settings.home(), null);
        }
        try {
            if (ended) {
                throw new DatabaseAway("The application is being stopped", null);
            }
            if (database != null) {
                return database;
            }
            if (failure != null && System.nanoTime() - failedAt < AGAIN_NANOS) {
                throw new DatabaseAway(failure.getMessage(), failure);
            }
            var fresh = new EmbeddedDatabase(Settings.home());
            fresh.begin();
            database = fresh;
            return fresh;
        } catch (DatabaseAway e) {
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        } finally {
            STARTING.unlock();
        }
    }

    private static boolean acquire(Duration patience) {
        try {
            return STARTING.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops it, if this process owns it; nothing happens when it never ran. */
    static void end() {
        STARTING.lock();
        try {
            ended = true;
            if (database != null) {
                database.stop();
                database = null;
            }
        } finally {
            STARTING.unlock();
        }
    }
}
