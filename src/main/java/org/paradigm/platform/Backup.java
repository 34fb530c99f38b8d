package org.paradigm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/**
 * {@code backup FILE} and {@code restore FILE}: everything that is in the database, in one file. A backup is one
 * consistent snapshot and may be taken while the server runs; it goes back into an empty database only. Which database
 * it is, {@code DB_URL} or {@code PARADIGM_HOME} says, as for the server.
 */
public final class Backup {
    private Backup() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(run(arguments));
    }

    /** The exit code; whatever goes wrong is one line. */
    private static int run(String[] arguments) {
        var restoring = arguments.length == 2 && arguments[0].equals("restore");
        if (!restoring && !(arguments.length == 2 && arguments[0].equals("backup"))) {
            System.err.println("Usage: backup FILE | restore FILE");
            return 2;
        }
        try {
            var file = Path.of(arguments[1]).toAbsolutePath();
            requireDatabase(restoring);
            try (var connection = CourseDataSource.open()) {
                if (restoring) {
                    var manifest = new Restoration(connection, new CourseDataSource()).from(file);
                    System.out.println("Restored " + manifest.rows() + " rows of "
                            + manifest.tables().size() + " tables from " + file);
                } else {
                    var manifest = take(connection, file);
                    System.out.println("Saved " + manifest.rows() + " rows of "
                            + manifest.tables().size() + " tables, schema " + manifest.schema() + ", to " + file);
                }
            }
            return 0;
        } catch (IOException | SQLException | FlywayException e) {
            System.err.println(Migrations.oneLine(e.getMessage()));
            return 1;
        } finally {
            if (Settings.databaseUrl().isEmpty() && EmbeddedSupport.packaged()) {
                EmbeddedSupport.end();
            }
        }
    }

    private static void requireDatabase(boolean restoring) throws IOException, SQLException {
        if (Settings.databaseUrl().isPresent() || !EmbeddedSupport.packaged()) {
            return; // or else the connection says what is missing
        }
        if (!restoring && !Files.exists(Settings.home().resolve("pgdata"))) {
            throw new IOException("There is no database in " + Settings.home() + ": set PARADIGM_HOME or DB_URL");
        }
        EmbeddedSupport.start();
    }

    /** Writes a file that is there only when it is whole. */
    static Manifest take(Connection connection, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var archive = new BackupFile.Writer(part)) {
            var schema = new Schema(connection);
            archive.schema(schema.version().orElseThrow(() -> new IOException("This database holds no course")));
            for (var table : schema.tables()) {
                archive.table(table, out -> copy.copyOut("copy " + table.sql() + " to stdout", out));
            }
            for (var sequence : schema.sequences().entrySet()) {
                archive.sequence(sequence.getKey(), sequence.getValue());
            }
            archive.finish();
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(part);
            throw e;
        } finally {
            connection.rollback();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return BackupFile.read(file);
    }
}
