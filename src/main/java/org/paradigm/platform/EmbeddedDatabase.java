package org.paradigm.platform;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL of a machine that has none. Its files are in the data directory; a lock file there decides who owns
 * it. The owner starts it (or adopts one that outlived its owner), starts it again when it died, and stops it. Anyone
 * else with the same data directory uses it, and becomes the owner when the owner is gone.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    /** Someone who was just told to stop has let go by then. */
    private static final Duration HANDOVER = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GLANCE_MILLIS = 200;

    private final Path home;
    private final Postmaster postmaster;
    private FileChannel lockFile;
    private volatile FileLock lock;
    private volatile boolean stopping;
    private Thread watch;

    EmbeddedDatabase(Path home) {
        this.home = home;
        this.postmaster = new Postmaster(home);
    }

    String url() throws DatabaseAway {
        return postmaster.url();
    }

    boolean isOwner() {
        return lock != null;
    }

    /** Starts or joins it. */
    void begin() throws DatabaseAway {
        stopping = false;
        postmaster.check();
        openLockFile();
        try {
            ownOrJoin();
            if (isOwner()) {
                ensureRunning();
            }
        } catch (DatabaseAway e) {
            letGo();
            throw e;
        }
        watch = new Thread(this::watch, "paradigm-database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void openLockFile() throws DatabaseAway {
        try {
            Files.createDirectories(home);
            lockFile = FileChannel.open(
                    home.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DatabaseAway(
                    "The data directory " + home + " cannot be written (" + e + "); set PARADIGM_HOME to one that can",
                    e);
        }
    }

    private void ownOrJoin() throws DatabaseAway {
        var begin = System.nanoTime();
        if (own()) {
            return;
        }
        LOG.info("Another Paradigm owns the database in " + home + "; waiting a moment for it to let go");
        while (!own()) {
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            if (waited.compareTo(HANDOVER) > 0 && postmaster.answers()) {
                LOG.info("Using the database in " + home + " together with the Paradigm that owns it");
                return;
            }
            if (stopping || waited.compareTo(PATIENCE) > 0) {
                throw new DatabaseAway(home + " is locked by another Paradigm whose database does not answer", null);
            }
            pause();
        }
    }

    private boolean own() throws DatabaseAway {
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException heldByAnotherDeploymentHere) {
            return false;
        } catch (IOException e) {
            throw new DatabaseAway(
                    home + " cannot be locked (" + e + "); set PARADIGM_HOME to a directory on a local disk", e);
        }
        return isOwner();
    }

    private synchronized void ensureRunning() throws DatabaseAway {
        if (!stopping && !postmaster.answers()) {
            postmaster.start();
        }
    }

    private void watch() {
        var said = "";
        while (!stopping) {
            try {
                if (!isOwner()) {
                    takeOver();
                } else if (!postmaster.isAlive()) {
                    ensureRunning();
                }
                said = "";
            } catch (DatabaseAway e) {
                if (!e.getMessage().equals(said)) {
                    said = e.getMessage();
                    LOG.warning(said);
                }
            }
            pause();
        }
    }

    /** Waits for the owner to go, however it goes. */
    private void takeOver() throws DatabaseAway {
        try {
            lock = lockFile.lock();
        } catch (OverlappingFileLockException heldByAnotherDeploymentHere) {
            return;
        } catch (FileLockInterruptionException | ClosedByInterruptException told) {
            stopping = true;
            return;
        } catch (IOException e) {
            throw new DatabaseAway(home + " cannot be locked (" + e + ")", e);
        }
        LOG.info("The owner of the database in " + home + " is gone; this Paradigm owns it now");
        ensureRunning();
    }

    private void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Stops the database if it is ours; lets go of it if not. */
    void stop() {
        stopping = true;
        if (watch != null) {
            watch.interrupt();
        }
        synchronized (this) {
            if (isOwner()) {
                postmaster.stop();
            }
            letGo();
        }
    }

    private void letGo() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "Lock file", e);
        }
        lock = null;
    }
}
