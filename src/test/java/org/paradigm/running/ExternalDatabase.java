package org.paradigm.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** The PostgreSQL that the server under test is given by {@code DB_URL}: there before the server, gone after it. */
public class ExternalDatabase implements LoadableExtension {
    private static final int PORT = Integer.getInteger("it.database", 0);
    private static final Path DATA = Path.of(System.getProperty("build", "target"), "it-database");
    private static EmbeddedPostgres database;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    public static class Observer {
        void start(@Observes(precedence = 1000) BeforeSuite suite) throws IOException {
            delete();
            ExternalDatabase.start();
        }

        void stop(@Observes(precedence = -1000) AfterSuite suite) throws IOException {
            ExternalDatabase.stop();
            delete();
        }
    }

    /** On the same port, with the data that it had. */
    static void start() {
        try {
            database = EmbeddedPostgres.builder()
                    .setPort(PORT)
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(false)
                    // or else what was acknowledged just before it is killed would be lost
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In good order; connections end as they do when an operator restarts it. Its data stays. */
    static void stop() throws IOException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    static boolean isAway() {
        return database == null;
    }

    /** As by a failing machine: {@code kill -9}. */
    static void kill() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(DATA.resolve("postmaster.pid")).get(0).trim());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        database.close();
        database = null;
    }

    private static void delete() throws IOException {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** For looking into tables from outside. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + PORT + "/postgres", "postgres", "");
    }

    /** Does something while nobody, the server included, can connect. */
    public static void whileAway(Runnable something) throws SQLException {
        try (var beside = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + PORT + "/template1", "postgres", "");
                var statement = beside.createStatement()) {
            statement.execute("alter database postgres allow_connections false");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
                something.run();
            } finally {
                statement.execute("alter database postgres allow_connections true");
            }
        }
    }
}
