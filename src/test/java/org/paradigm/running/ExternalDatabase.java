package org.paradigm.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** The PostgreSQL that the server under test is given by {@code DB_URL}: there before the server, gone after it. */
public class ExternalDatabase implements LoadableExtension {
    private static final int PORT = Integer.getInteger("it.database", 0);
    private static EmbeddedPostgres database;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    public static class Observer {
        void start(@Observes(precedence = 1000) BeforeSuite suite) throws IOException {
            ExternalDatabase.start();
        }

        void stop(@Observes(precedence = -1000) AfterSuite suite) throws IOException {
            ExternalDatabase.stop();
        }
    }

    static void start() throws IOException {
        database = EmbeddedPostgres.builder()
                .setPort(PORT)
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** Its data goes with it. */
    static void stop() throws IOException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    /** For looking into tables from outside. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + PORT + "/postgres", "postgres", "");
    }

    /** Does something while nobody, the server included, can connect. */
    public static void whileAway(Runnable something) throws SQLException {
        try (var beside = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + PORT + "/template1", "postgres", "");
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
