package org.paradigm.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL of a machine that has none. Its files are in the data directory; a lock file there decides who owns
 * it. The owner starts it, starts it again when it died, and stops it. Anyone else with the same data directory uses
 * it, and becomes the owner when the owner is gone.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final String MAJOR_VERSION = "18";
    private static final Duration HANDOVER = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int WATCH_MILLIS = 500;

    private static EmbeddedDatabase instance;

    private final Path home;
    private final Path data;
    private FileChannel lockFile;
    private FileLock lock;
    private EmbeddedPostgres started;
    private Thread watch;
    private volatile boolean stopping;

    private EmbeddedDatabase(Path home) {
        this.home = home;
        this.data = home.resolve("pgdata");
    }

    /** Starts or joins it at the first call. */
    static synchronized EmbeddedDatabase running() throws DatabaseAway {
        if (instance == null) {
            var fresh = new EmbeddedDatabase(Settings.home());
            fresh.begin();
            instance = fresh;
        }
        return instance;
    }

    /** Stops it if this process owns it; nothing happens when it never ran. */
    static synchronized void end() {
        if (instance != null) {
            instance.stop();
            instance = null;
        }
    }

    String url() throws DatabaseAway {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    private void begin() throws DatabaseAway {
        prepareDirectory();
        var patience = System.nanoTime() + HANDOVER.toNanos();
        while (!own()) {
            if (System.nanoTime() > patience) {
                if (!answers()) {
                    throw new DatabaseAway(home + " is locked by another Paradigm whose database does not answer", null);
                }
                LOG.info("Another Paradigm owns the database in " + home + "; using it together");
                break;
            }
            if (patience - System.nanoTime() > HANDOVER.toNanos() - TimeUnit.MILLISECONDS.toNanos(WATCH_MILLIS)) {
                LOG.info("Waiting for another Paradigm to let go of " + home);
            }
            pause();
        }
        if (lock != null) {
            ensureRunning();
        }
        watch = new Thread(this::watch, "paradigm-database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void prepareDirectory() throws DatabaseAway {
        try {
            Files.createDirectories(home);
            lockFile = FileChannel.open(
                    home.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DatabaseAway("The data directory " + home + " cannot be written (" + e + "); set PARADIGM_HOME to one that can", e);
        }
        if (!Files.exists(data)) {
            return;
        }
        try {
            var version = data.resolve("PG_VERSION");
            if (Files.exists(version) && !Files.readString(version).trim().equals(MAJOR_VERSION)) {
                throw new DatabaseAway(
                        data + " was written by PostgreSQL " + Files.readString(version).trim() + ", this Paradigm carries "
                                + MAJOR_VERSION + "; start the version that wrote it, run backup, and restore into a new PARADIGM_HOME",
                        null);
            }
            try (var entries = Files.list(data)) {
                var empty = entries.findAny().isEmpty();
                if (!empty && !Files.exists(initialised())) {
                    throw new DatabaseAway(
                            data + " was left half-initialised by a first start that was interrupted; it holds nothing yet: delete it and start again",
                            null);
                }
            }
        } catch (IOException e) {
            throw new DatabaseAway("The data directory " + data + " cannot be read (" + e + ")", e);
        }
    }

    /** Written once initdb is through: the directory is then whole, whatever else happens. */
    private Path initialised() {
        return data.resolve("paradigm.initialised");
    }

    private boolean own() {
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException heldByAnotherDeploymentHere) {
            lock = null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot lock {0}: {1}", new Object[] {home, e});
            lock = null;
        }
        return lock != null;
    }

    private synchronized void ensureRunning() throws DatabaseAway {
        if (answers()) {
            return;
        }
        closeQuietly();
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(home.resolve("pgbin").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    // zonky's defaults are for tests that may lose everything
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "32MB");
            started = builder.start();
            Files.writeString(initialised(), "");
            LOG.info("PostgreSQL runs on port " + started.getPort() + ", its data is in " + data);
        } catch (IOException | RuntimeException e) {
            throw new DatabaseAway(
                    "The embedded PostgreSQL in " + data + " does not start (" + rootOf(e) + ")"
                            + (isRoot() ? "; as root it needs user namespaces: run Paradigm as another user, or set DB_URL" : ""),
                    e);
        }
    }

    private static String rootOf(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : rootOf(e.getCause());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 1000);
            return true;
        } catch (IOException | DatabaseAway e) {
            return false;
        }
    }

    /** PostgreSQL writes its process id to line 1 of this file, its port to line 4 (storage chapter of its manual). */
    private String postmaster(int line) throws DatabaseAway {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid")).get(line - 1).trim();
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new DatabaseAway("The embedded PostgreSQL in " + data + " is not running", e);
        }
    }

    private int port() throws DatabaseAway {
        return Integer.parseInt(postmaster(4));
    }

    private void watch() {
        while (!stopping) {
            pause();
            try {
                if (!stopping && (lock != null || own())) {
                    ensureRunning();
                }
            } catch (DatabaseAway e) {
                LOG.warning(e.getMessage());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(WATCH_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopping = true;
        if (watch != null) {
            watch.interrupt();
        }
        synchronized (this) {
            if (lock != null) {
                interruptPostmaster();
                closeQuietly();
            }
            try {
                lockFile.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "Lock file", e);
            }
        }
    }

    /** Fast shutdown: SIGINT rather than SIGTERM, which would wait for the pool's connections to be closed. */
    private void interruptPostmaster() {
        try {
            var pid = postmaster(1);
            var process = ProcessHandle.of(Long.parseLong(pid));
            if (process.isEmpty()) {
                return;
            }
            if (new ProcessBuilder("kill", "-INT", pid).start().waitFor() != 0) {
                process.get().destroy();
            }
            process.get().onExit().get(30, TimeUnit.SECONDS);
            LOG.info("PostgreSQL stopped");
        } catch (DatabaseAway notRunning) {
            LOG.fine(notRunning.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.log(Level.WARNING, "PostgreSQL may still be running", e);
        }
    }

    private void closeQuietly() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "Already gone", e);
            }
            started = null;
        }
    }
}
