package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** From the embedded PostgreSQL to a file, and from there into another one. */
class BackupTest {
    @TempDir
    static Path home;

    @TempDir
    Path files;

    private static Postmaster postmaster;
    private static PGSimpleDataSource course;

    @BeforeAll
    static void fill() throws SQLException {
        postmaster = new Postmaster(home);
        postmaster.start();
        course = at(postmaster.url());
        Migrations.of(course).load().migrate();
        run(course, """
                insert into account select gen_random_uuid(), null, null, now() from generate_series(1, 50);
                insert into account values (gen_random_uuid(), E'Lin\\tYue 林悦 \\\\N \\n"', 'lin@example.org', now(), null);
                insert into account_role select id, 'student' from account where email is not null;
                insert into sign_in select id, gen_random_uuid(), decode(md5(id::text), 'hex'), null, now(), current_date, now(), null from account;
                insert into quiz_version values ('abc', 'q', '{"a": ["1", "\\\\n"]}', now());
                insert into attempt select id, gen_random_uuid(), 'q', 'abc', '[]', false, now(), null, null, 1.0 / 3, 3 from account;
                insert into response select account_id, id, 'one', 1, '{"choice": ["甲"]}', 3, now() from attempt;
                create sequence ticket; select nextval('ticket'), nextval('ticket')""");
    }

    @AfterAll
    static void stop() {
        postmaster.stop();
    }

    @Test
    void goesIntoAnEmptyDatabaseOfDebian() throws Exception {
        var debian = DebianPostgres.start();
        if (debian.isEmpty()) {
            System.out.println(
                    "Not tested: restoring into Debian's PostgreSQL, which is not installed (apt-get install postgresql)");
        }
        assumeTrue(debian.isPresent());
        var file = files.resolve("course.backup");
        try (var other = debian.get()) {
            backup(file);
            ready(at(other.url()));
            restore(at(other.url()), file);
            assertThat(contents(at(other.url())))
                    .isEqualTo(contents(course))
                    .containsKeys("response", "account", "sign_in");
            assertThat(one(at(other.url()), "select nextval('ticket')")).isEqualTo("3");
        }
    }

    @Test
    void isOneSnapshotThoughPeopleGoOnSigningUp() throws Exception {
        var file = files.resolve("course.backup");
        var writing = new AtomicBoolean(true);
        var signUps = CompletableFuture.runAsync(() -> {
            for (int i = 0; writing.get(); i++) {
                signUp("someone" + i + "@example.org");
            }
        });
        backup(file);
        writing.set(false);
        signUps.get();
        var empty = database("snapshot");
        ready(empty);
        restore(empty, file);
        assertThat(one(empty, "select count(*) from account where email is not null"))
                .isEqualTo(one(empty, "select count(*) from account_role"));
    }

    /** Both rows in one transaction. */
    private static void signUp(String email) {
        try {
            run(
                    course,
                    "with new as (insert into account values (gen_random_uuid(), 'X', '" + email
                            + "', now(), null) returning id) insert into account_role select id, 'student' from new");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isRefusedByADatabaseThatIsNotEmpty() throws Exception {
        var file = files.resolve("course.backup");
        backup(file);
        assertThatThrownBy(() -> restore(course, file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The database is not empty (account, ")
                .hasMessageEndingWith("): restore into a new one, before a server has run on it");
    }

    @Test
    void isRefusedWhenItIsDamaged() throws Exception {
        var file = files.resolve("course.backup");
        backup(file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertRefused(file, file + " is damaged, or no backup: ");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(file, file + " is damaged, or no backup: ");
        assertRefused(
                Files.writeString(files.resolve("letter"), "Dear Sir"),
                files.resolve("letter") + " is damaged, or no backup: ");
        assertRefused(files.resolve("nowhere"), files.resolve("nowhere") + " cannot be read");
    }

    @Test
    void isRefusedWhenATableWasChanged() throws Exception {
        var file = files.resolve("course.backup");
        backup(file);
        assertRefused(
                rewritten(file, "response", text -> text.replace("甲", "乙")),
                "is damaged, or no backup: table response has changed since");
    }

    @Test
    void isRefusedByAnOlderParadigm() throws Exception {
        var file = files.resolve("course.backup");
        backup(file);
        assertRefused(
                rewritten(file, "manifest", text -> text.replaceFirst("schema \\d+", "schema 999")),
                "The backup has schema 999, this Paradigm knows schemas up to ");
    }

    @Test
    void isNeverWrittenOverAnotherFile() throws Exception {
        var file = Files.createFile(files.resolve("course.backup"));
        assertThatThrownBy(() -> backup(file)).hasMessage(file + " exists already");
    }

    private void assertRefused(Path file, String why) throws SQLException {
        var empty = database("refusing");
        assertThatThrownBy(() -> restore(empty, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
        assertThat(one(empty, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    private interface Change {
        String of(String text);
    }

    private Path rewritten(Path file, String entry, Change change) throws IOException {
        var target = files.resolve("rewritten");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var each : from.stream().toList()) {
                var text = new String(from.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(each.getName()));
                to.write((each.getName().equals(entry) ? change.of(text) : text).getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return target;
    }

    private static void backup(Path file) throws IOException, SQLException {
        try (var connection = course.getConnection()) {
            Backup.take(connection, file);
        }
    }

    private static void restore(PGSimpleDataSource into, Path file) throws IOException, SQLException {
        try (var connection = into.getConnection()) {
            new Restoration(connection, into).from(file);
        }
    }

    /** Every table, as text. */
    private static Map<String, String> contents(PGSimpleDataSource source) throws IOException, SQLException {
        var contents = new LinkedHashMap<String, String>();
        try (var connection = source.getConnection()) {
            for (var table : new Schema(connection).tables()) {
                contents.put(table.name(), text(connection, table));
            }
        }
        return contents;
    }

    private static String text(Connection connection, Schema.Table table) throws IOException, SQLException {
        var out = new StringWriter();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select * from public." + Schema.quoted(table.name()) + " t order by t::text) to stdout",
                        out);
        return out.toString();
    }

    /** With the sequence that no migration of ours makes yet. */
    private static void ready(PGSimpleDataSource empty) throws SQLException {
        Migrations.of(empty).load().migrate();
        run(empty, "create sequence ticket");
    }

    private static PGSimpleDataSource database(String name) throws SQLException {
        run(course, "drop database if exists " + name + " with (force)");
        run(course, "create database " + name);
        return at(course.getUrl().replaceAll("/postgres(\\?.*)?$", "/" + name));
    }

    private static PGSimpleDataSource at(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }

    private static void run(PGSimpleDataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(PGSimpleDataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
