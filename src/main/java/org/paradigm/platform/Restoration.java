package org.paradigm.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Puts a backup into an empty database: the schema as it was then, all rows in one transaction, the newer migrations. */
final class Restoration {
    private final Connection connection;
    private final DataSource migrating;

    /** @param migrating the same database, for Flyway, which wants connections of its own */
    Restoration(Connection connection, DataSource migrating) {
        this.connection = connection;
        this.migrating = migrating;
    }

    Manifest from(Path file) throws IOException, SQLException {
        var manifest = BackupFile.read(file);
        var then = MigrationVersion.fromVersion(manifest.schema());
        refuseNewer(then);
        refuseData(then);
        Migrations.of(migrating).target(then).load().migrate();
        connection.setAutoCommit(false);
        try (var zip = new ZipFile(file.toFile())) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var content : manifest.tables()) {
                fill(content, zip, copy);
            }
            try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
                for (var sequence : manifest.sequences().entrySet()) {
                    statement.setString(1, "public." + Schema.quoted(sequence.getKey()));
                    statement.setLong(2, sequence.getValue());
                    statement.execute();
                }
            }
            connection.commit();
        } catch (IOException | SQLException e) {
            connection.rollback();
            throw e;
        }
        Migrations.of(migrating).load().migrate();
        return manifest;
    }

    private static void fill(Manifest.Content content, ZipFile zip, CopyManager copy) throws IOException, SQLException {
        var table = content.table();
        try (var in = zip.getInputStream(zip.getEntry(table.name()))) {
            var rows = copy.copyIn("copy " + table.sql() + " from stdin", in);
            if (rows != content.rows()) {
                throw new IOException("Of " + content.rows() + " rows of " + table.name() + " only " + rows
                        + " were taken; nothing was restored");
            }
        }
    }

    private void refuseNewer(MigrationVersion then) throws IOException {
        var newest = Arrays.stream(Migrations.of(migrating).load().info().all())
                .map(migration -> migration.getVersion())
                .filter(version -> version != null)
                .max(MigrationVersion::compareTo);
        if (newest.isEmpty() || then.compareTo(newest.get()) > 0) {
            throw new IOException("The backup has schema " + then + ", this Paradigm knows schemas up to "
                    + newest.map(MigrationVersion::toString).orElse("none")
                    + ": restore it with the version that made it, or a later one");
        }
    }

    private void refuseData(MigrationVersion then) throws IOException, SQLException {
        var schema = new Schema(connection);
        var full = new ArrayList<String>();
        for (var table : schema.tables()) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select exists (select from public." + Schema.quoted(table.name()) + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    full.add(table.name());
                }
            }
        }
        if (!full.isEmpty()) {
            throw new IOException("The database is not empty (" + String.join(", ", full)
                    + "): restore into a new one, before a server has run on it");
        }
        Optional<String> now = schema.version();
        if (now.isPresent() && MigrationVersion.fromVersion(now.get()).compareTo(then) > 0) {
            throw new IOException("The database has schema " + now.get() + " already, the backup has " + then
                    + ": restore into a new one");
        }
    }
}
