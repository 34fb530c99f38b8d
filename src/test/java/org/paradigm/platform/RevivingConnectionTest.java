package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pooled connection, as either server uses it, and a real PostgreSQL that is restarted under it. */
class RevivingConnectionTest {
    @TempDir
    static Path home;

    private Postmaster postmaster;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        postmaster = new Postmaster(home);
        postmaster.start();
        connection = RevivingConnection.over(() -> DriverManager.getConnection(postmaster.url(), "postgres", ""));
        run("create table if not exists note (text text)");
        run("truncate note");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        postmaster.stop();
    }

    @Test
    void answersAfterARestartAsIfNothingHadBeen() throws SQLException {
        restart();
        assertThat(notes()).isZero();
    }

    @Test
    void beginsATransactionAfterARestart() throws SQLException {
        restart();
        connection.setAutoCommit(false);
        run("insert into note values ('a')");
        connection.commit();
        connection.setAutoCommit(true);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void neverReconnectsWithinATransaction() throws SQLException {
        connection.setAutoCommit(false);
        run("insert into note values ('lost')");
        restart();
        assertThatThrownBy(() -> run("insert into note values ('alone')"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(DatabaseAway.causes(e)).isTrue());
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        connection.rollback();
        run("insert into note values ('next')");
        connection.commit();
        connection.setAutoCommit(true);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void keepsItsSettings() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.commit();
        restart();
        run("insert into note values ('a')");
        assertThat(connection.getAutoCommit()).isFalse();
        connection.rollback();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(true);
        assertThat(notes()).isZero();
    }

    @Test
    void letsAServerAskAndSetWhatItLikesWhenItIsDead() throws SQLException {
        restart();
        assertThat(connection.isValid(1)).isFalse();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        restart();
        connection.setAutoCommit(false);
        connection.setReadOnly(false);
        connection.rollback();
        connection.clearWarnings();
        assertThat(notes()).isZero();
    }

    @Test
    void saysThatTheDatabaseIsAwayWhileItIs() throws SQLException {
        postmaster.stop();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::notes)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(DatabaseAway.causes(e)).isTrue());
        }
        postmaster.start();
        assertThat(notes()).isZero();
    }

    @Test
    void isThereForAPoolThoughTheDatabaseIsAway() throws SQLException {
        postmaster.stop();
        try (var fresh = RevivingConnection.over(() -> DriverManager.getConnection(postmaster.url(), "postgres", ""))) {
            fresh.setTransactionIsolation(fresh.getTransactionIsolation());
            assertThat(fresh.isReadOnly()).isFalse();
            assertThat(fresh.isClosed()).isFalse();
            assertThat(fresh.getClientInfo()).isEmpty();
            fresh.setAutoCommit(false);
            assertThatThrownBy(() -> fresh.prepareStatement("select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(DatabaseAway.causes(e)).isTrue());
            fresh.rollback();
            fresh.setAutoCommit(true);
            postmaster.start();
            try (var statement = fresh.createStatement()) {
                assertThat(statement.execute("select 1")).isTrue();
            }
        }
    }

    @Test
    void isWarnedByTheLossThatAnotherHasMet() throws SQLException {
        try (var other = RevivingConnection.over(() -> DriverManager.getConnection(postmaster.url(), "postgres", ""))) {
            restart();
            try (var statement = other.createStatement()) {
                statement.execute("select 1");
            }
            assertThat(notes()).isZero();
        }
    }

    private void restart() throws DatabaseAway {
        postmaster.stop();
        postmaster.start();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long notes() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from note")) {
            row.next();
            return row.getLong(1);
        }
    }
}
