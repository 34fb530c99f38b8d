package org.paradigm.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product on a server of its own: WildFly with the WAR deployed, the PostgreSQL that the WAR carries. */
final class Product implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path server;
    private final Path home;
    private final Path base;
    private final String flags;
    private final int port = freePort();
    private final int management = freePort();
    private ProcessHandle java;
    private Process script;

    /** @param room an empty directory, for its data, its configuration and its logs */
    Product(Path war, Path server, String flags, Path room) throws IOException {
        this.server = server.toAbsolutePath();
        this.home = room.resolve("home");
        this.base = room.resolve("server");
        this.flags = flags;
        var configuration = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(this.server.resolve("standalone/configuration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var standalone = configuration.resolve("standalone.xml");
        var deployment = "<deployments><deployment name=\"ROOT.war\" runtime-name=\"ROOT.war\"><fs-archive path=\""
                + war.toAbsolutePath() + "\"/></deployment></deployments></server>";
        Files.writeString(standalone, Files.readString(standalone).replaceFirst("</server>\\s*$", deployment));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Seconds until the first page was answered. */
    double start() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                server.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + management);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("DB_") || name.startsWith("PARADIGM_") || name.startsWith("JBOSS_"));
        environment.put("PARADIGM_HOME", home.toString());
        environment.put("JAVA_OPTS", flags + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true");
        builder.redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile());
        var began = System.nanoTime();
        script = builder.start();
        while (!answers()) {
            if (!script.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("The product does not start:\n" + tail(base.resolve("console.log")));
            }
            Thread.sleep(10);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        java = script.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
        return seconds;
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private boolean answers() {
        try (var wire = new Wire(port)) {
            return wire.get("/en/").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Path databaseDirectory() {
        return home.resolve("pgdata");
    }

    /** Stops PostgreSQL; the product starts it again by itself. Back when pages can be asked for again. */
    void restartDatabase() throws IOException, InterruptedException {
        var postmaster = postmaster();
        new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid()))
                .start()
                .waitFor();
        postmaster.onExit().join();
        var began = System.nanoTime();
        while (!ready()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("PostgreSQL was not started again");
            }
            Thread.sleep(100);
        }
    }

    private boolean ready() {
        try (var wire = new Wire(port)) {
            return wire.get("/health/ready").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmasterFile(4));
    }

    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres?ApplicationName=bench", "postgres", "");
    }

    private String postmasterFile(int line) throws IOException {
        return Files.readAllLines(databaseDirectory().resolve("postmaster.pid"))
                .get(line - 1)
                .trim();
    }

    private ProcessHandle postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(postmasterFile(1))).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** User and system seconds so far of the server, of PostgreSQL, and of PostgreSQL's processes that have ended. */
    double cpu() {
        return Stream.concat(Stream.of(java), ProcessTime.tree(postmaster()))
                .mapToDouble(ProcessTime::cpu)
                .sum();
    }

    double databaseCpu() {
        return ProcessTime.tree(postmaster()).mapToDouble(ProcessTime::cpu).sum();
    }

    long serverMemory() {
        return ProcessTime.resident(java);
    }

    /** What its processes share is counted once. */
    long databaseMemory() {
        return ProcessTime.tree(postmaster())
                .mapToLong(ProcessTime::proportional)
                .sum();
    }

    /** The options of the running server's JVM, as they were given. */
    String flags() {
        return flags.trim();
    }

    void stop() {
        if (java != null) {
            java.destroy();
        }
        if (script != null) {
            // Whatever does not end in time is ended.
            script.onExit().completeOnTimeout(script, 60, TimeUnit.SECONDS).join();
            script.descendants().forEach(ProcessHandle::destroyForcibly);
            script.destroyForcibly();
        }
        java = null;
        script = null;
    }

    @Override
    public void close() {
        stop();
    }
}
