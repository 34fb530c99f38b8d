package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedDatabaseTest {
    @TempDir
    static Path home;

    @TempDir
    Path elsewhere;

    private final EmbeddedDatabase database = new EmbeddedDatabase(home);
    private boolean begun;

    private void begin() throws DatabaseAway {
        database.begin();
        begun = true;
    }

    @AfterEach
    void stop() {
        if (begun) {
            database.stop();
        }
    }

    @Test
    void keepsOnDiskWhatItHasCommitted() throws Exception {
        begin();
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void findsAtTheNextStartWhatWasSaved() throws Exception {
        begin();
        ask("create table saved as select 'kept' as text");
        database.stop();
        assertThatThrownBy(database::url).hasMessageContaining("is not running");
        begin();
        assertThat(ask("select text from saved")).isEqualTo("kept");
        ask("drop table saved");
    }

    @Test
    void startsItAgainWhenItDied() throws Exception {
        begin();
        var dead = postmaster();
        dead.destroyForcibly();
        until(() -> postmaster().pid() != dead.pid() && "1".equals(ask("select 1")));
    }

    @Test
    void isSharedAndHandedOver() throws Exception {
        begin();
        ask("create table if not exists shared as select 7 as n");
        var other = AnotherParadigm.start(home);
        try (var says = other.inputReader()) {
            assertThat(says.readLine()).isEqualTo("joined");
            database.stop();
            assertThat(says.readLine()).isEqualTo("owner");
            until(() -> "7".equals(ask("select n from shared")));

            var survivor = postmaster();
            other.destroyForcibly().waitFor();
            assertThat(survivor.isAlive()).as("PostgreSQL outlives its owner").isTrue();

            begin();
            assertThat(database.isOwner()).isTrue();
            assertThat(postmaster().pid()).as("adopted").isEqualTo(survivor.pid());
            assertThat(ask("select n from shared")).isEqualTo("7");
            database.stop();
            until(() -> !survivor.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void waitsForAnotherThatIsAboutToStop() throws Exception {
        var other = AnotherParadigm.start(home);
        try (BufferedReader says = other.inputReader()) {
            assertThat(says.readLine()).isEqualTo("owner");
            other.outputWriter().append('\n').flush();
            begin();
            assertThat(database.isOwner()).isTrue();
            assertThat(ask("select 1")).isEqualTo("1");
            assertThat(says.readLine()).isEqualTo("stopped");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void isNotMisledByTheProcessIdOfSomethingElse() throws Exception {
        begin();
        database.stop();
        Files.writeString(
                home.resolve("pgdata/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home + "/pgdata\n0\n1\n\n127.0.0.1\n\n");
        begin();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void refusesTheDirectoryOfAnotherVersion() throws Exception {
        var data = Files.createDirectories(elsewhere.resolve("pgdata"));
        Files.writeString(data.resolve("PG_VERSION"), "13\n");
        assertSays(
                elsewhere,
                data + " was written by PostgreSQL 13, this Paradigm carries 18; start the version that wrote it, "
                        + "run backup, and restore into a new PARADIGM_HOME");
    }

    @Test
    void refusesADirectoryThatIsHalfInitialised() throws Exception {
        var data = Files.createDirectories(elsewhere.resolve("pgdata/base"));
        assertSays(
                elsewhere,
                data.getParent() + " was left half-initialised by a first start that was interrupted; "
                        + "it holds nothing yet: delete it and start again");
    }

    @Test
    void saysThatADirectoryCannotBeWritten() throws Exception {
        var file = Files.createFile(elsewhere.resolve("file"));
        assertThatThrownBy(() -> new EmbeddedDatabase(file).begin())
                .isInstanceOf(DatabaseAway.class)
                .hasMessageStartingWith("The data directory " + file + " cannot be written (")
                .hasMessageEndingWith("); set PARADIGM_HOME to one that can")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhyPostgresDoesNotStart() throws Exception {
        begin();
        database.stop();
        var control = home.resolve("pgdata/global/pg_control");
        var aside = elsewhere.resolve("pg_control");
        Files.move(control, aside);
        try {
            assertThatThrownBy(() -> new EmbeddedDatabase(home).begin())
                    .isInstanceOf(DatabaseAway.class)
                    .hasMessageStartingWith(
                            "The embedded PostgreSQL in " + home.resolve("pgdata") + " does not start: ")
                    .hasMessageContaining("global/pg_control")
                    .hasMessageNotContaining("\n");
        } finally {
            Files.move(aside, control);
        }
    }

    private static void assertSays(Path home, String message) {
        assertThatThrownBy(() -> new EmbeddedDatabase(home).begin())
                .isInstanceOf(DatabaseAway.class)
                .hasMessage(message);
    }

    private static ProcessHandle postmaster() throws IOException {
        var pid =
                Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0).trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("not running"));
    }

    private String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    /** Until it holds; what fails on the way there may fail. */
    private static void until(Condition condition) throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (SQLException | IOException | RuntimeException notYet) {
                assertThat(Instant.now()).as(String.valueOf(notYet)).isBefore(deadline);
            }
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
