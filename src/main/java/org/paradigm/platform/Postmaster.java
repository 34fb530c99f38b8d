package org.paradigm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A data directory of PostgreSQL, and the server on it. It outlives the process that started it. */
final class Postmaster {
    private static final Logger LOG = Logger.getLogger(Postmaster.class.getName());
    private static final String MAJOR_VERSION = "18";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LOG_BYTES = 1 << 20;
    /** A process id that no system gives. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** What is on disk when a COMMIT returns stays there, whatever happens to the machine. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=32MB",
            "timezone=UTC");

    private final Path home;
    private final Path data;
    private final Path log;
    private PostgresPrograms programs;

    Postmaster(Path home) {
        this.home = home;
        this.data = home.resolve("pgdata");
        this.log = home.resolve("postgres.log");
    }

    /** Looks at the directory before anything is done with it. */
    void check() throws DatabaseAway {
        try {
            if (!Files.exists(data) || isEmpty()) {
                return;
            }
            var version = data.resolve("PG_VERSION");
            if (Files.exists(version) && !Files.readString(version).trim().equals(MAJOR_VERSION)) {
                throw new DatabaseAway(
                        data + " was written by PostgreSQL "
                                + Files.readString(version).trim() + ", this Paradigm carries " + MAJOR_VERSION
                                + "; start the version that wrote it, run backup, and restore into a new PARADIGM_HOME",
                        null);
            }
            if (!Files.exists(initialised())) {
                throw new DatabaseAway(
                        data
                                + " was left half-initialised by a first start that was interrupted; it holds nothing yet: delete it and start again",
                        null);
            }
        } catch (IOException e) {
            throw new DatabaseAway("The data directory " + data + " cannot be read (" + e + ")", e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(data)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Written, and on disk, once initdb is through and before anything is saved: the directory is then whole. */
    private Path initialised() {
        return data.resolve("paradigm.initialised");
    }

    /** Starts it; makes the data directory first if there is none. */
    void start() throws DatabaseAway {
        try {
            if (programs == null) {
                programs = PostgresPrograms.in(home.resolve("pgbin"));
            }
            if (!Files.exists(initialised())) {
                programs.run(
                        LIMIT,
                        "initdb",
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C");
                try (var file = FileChannel.open(initialised(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
            }
            disownStranger();
            turnLog();
            var port = freePort();
            programs.run(
                    LIMIT,
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    "" + LIMIT.toSeconds(),
                    "-D",
                    data.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options(port));
            LOG.info("PostgreSQL runs on port " + port + ", its data is in " + data);
        } catch (IOException e) {
            throw new DatabaseAway(
                    "The embedded PostgreSQL in " + data + " does not start: " + reason(e)
                            + (PostgresPrograms.refuseRoot()
                                    ? "; it will not run as root here: run Paradigm as another user, or set DB_URL"
                                    : ""),
                    e);
        }
    }

    private static String options(int port) {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    /**
     * PostgreSQL would take a stranger by its old process id for itself, and not start. The rest of the file stays: by
     * it PostgreSQL makes sure that no process of the old server is still at work on these files.
     */
    private void disownStranger() throws IOException {
        var stranger = process().filter(ProcessHandle::isAlive).isPresent() && !isAlive();
        if (stranger) {
            var lines = Files.readAllLines(pidFile());
            lines.set(0, NOBODY);
            Files.write(pidFile(), lines);
        }
    }

    private void turnLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, home.resolve("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** PostgreSQL's own last complaint rather than pg_ctl's advice to look for it. */
    private String reason(IOException failure) {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains("FATAL:"))
                    .reduce((first, second) -> second)
                    .filter(line -> String.valueOf(failure.getMessage()).startsWith("Examine the log"))
                    .map(line -> line.substring(line.indexOf("FATAL:") + 6).trim() + " (" + log + ")")
                    .orElse(failure.getMessage());
        } catch (IOException noLog) {
            return failure.getMessage();
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** PostgreSQL writes its process id to line 1 of this file, its port to line 4 (storage chapter of its manual). */
    private Optional<String> line(int number) {
        try {
            return Optional.of(Files.readAllLines(pidFile()).get(number - 1).trim());
        } catch (IOException | IndexOutOfBoundsException notRunning) {
            return Optional.empty();
        }
    }

    private Optional<ProcessHandle> process() {
        return line(1).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    /**
     * Whether its process is there. After a reboot, or in a container, the process by the number in the file may be
     * another one; and where nobody reaps it, it stays as a zombie, which has no program any more. Cheap enough to be
     * asked all the time.
     */
    boolean isAlive() {
        return process()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElseGet(this::listens))
                .isPresent();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(line(4).orElse("0"))),
                    1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it takes connections, and is the server of this very directory. */
    boolean answers() {
        if (!isAlive()) {
            return false;
        }
        try (var connection = DriverManager.getConnection(url() + "?connectTimeout=2&socketTimeout=5", "postgres", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    String url() throws DatabaseAway {
        return "jdbc:postgresql://127.0.0.1:"
                + line(4).orElseThrow(
                                () -> new DatabaseAway("The embedded PostgreSQL in " + data + " is not running", null))
                + "/postgres";
    }

    /** Fast: connections are ended, not waited for. */
    void stop() {
        if (!isAlive()) {
            return;
        }
        try {
            if (programs == null) {
                programs = PostgresPrograms.in(home.resolve("pgbin"));
            }
            programs.run(LIMIT, "pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
            LOG.info("PostgreSQL stopped");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "PostgreSQL in {0} may still be running: {1}", new Object[] {data, e.getMessage()});
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
