package org.paradigm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL of the machine's distribution: what a course that outgrows the embedded one moves to. */
final class DebianPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private DebianPostgres(Path programs) throws IOException {
        this.programs = programs;
        this.data = Files.createTempDirectory("debian-postgres");
        this.port = freePort();
        if (isRoot()) {
            run("chown", "postgres", data.toString());
        }
        run(
                programs.resolve("initdb").toString(),
                "-D",
                data + "/data",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "-N");
        run(
                programs.resolve("pg_ctl").toString(),
                "start",
                "-w",
                "-D",
                data + "/data",
                "-l",
                data + "/log",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
    }

    /** Newest first; none where it is not installed. */
    static Optional<DebianPostgres> start() throws IOException {
        if (!Files.exists(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            var programs = versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
            return programs.isEmpty() ? Optional.empty() : Optional.of(new DebianPostgres(programs.get()));
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        run(programs.resolve("pg_ctl").toString(), "stop", "-w", "-m", "immediate", "-D", data + "/data");
        run("rm", "-rf", data.toString());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) throws IOException {
        var whole = new ArrayList<String>();
        if (isRoot() && command[0].startsWith(INSTALLED.toString())) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.addAll(List.of(command));
        var process = new ProcessBuilder(whole)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit()
                        .completeOnTimeout(process, 60, TimeUnit.SECONDS)
                        .join()
                        .isAlive()
                || process.exitValue() != 0) {
            throw new IOException(String.join(" ", whole) + " failed");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
