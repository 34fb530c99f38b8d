package org.paradigm.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The product as {@code mvn wildfly:run} starts it: a process of its own, the WAR as built, the PostgreSQL that it
 * carries. Several may share a data directory; each has a server directory of its own.
 */
public final class Product implements AutoCloseable {
    private static final Path SERVER = Path.of(System.getProperty("server.home", ""));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Of what a server started by WildFly's own script opens (common.sh), what is needed here. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Path home;
    private final int port = freePort();
    private final Path log;
    private final Process process;

    private Product(Path home, Path base, Map<String, String> settings) throws IOException {
        this.home = home;
        this.log = base.resolve("output.log");
        configure(base.resolve("configuration"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the first compiler alone is quickest where nothing runs for long
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(OPENED);
        command.addAll(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.home.dir=" + SERVER,
                "-Djboss.server.base.dir=" + base,
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + freePort(),
                "-jar",
                SERVER.resolve("jboss-modules.jar").toString(),
                "-mp",
                SERVER.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=standalone.xml"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_") || name.startsWith("PARADIGM_"));
        builder.environment().put("PARADIGM_HOME", home.toString());
        builder.environment().putAll(settings);
        process = builder.start();
    }

    /**
     * Begins to start.
     *
     * @param home its data directory
     * @param base an empty directory for the server
     * @param settings of the environment
     */
    static Product start(Path home, Path base, Map<String, String> settings) throws IOException {
        return new Product(home, base, settings);
    }

    private static void configure(Path configuration) throws IOException {
        Files.createDirectories(configuration);
        try (var files = Files.list(SERVER.resolve("standalone/configuration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        var standalone = configuration.resolve("standalone.xml");
        var xml = Files.readString(standalone);
        Files.writeString(
                standalone,
                xml.substring(0, xml.lastIndexOf("</server>"))
                        + "<deployments><deployment name=\"ROOT.war\" runtime-name=\"ROOT.war\"><fs-archive path=\""
                        + System.getProperty("war") + "\"/></deployment></deployments></server>");
    }

    Visitor visitor() {
        return new Visitor("http://localhost:" + port, null);
    }

    /** Whether it would serve everything now: it has its content and its database. */
    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"));
            return HttpClient.newHttpClient()
                            .send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Product untilReady() {
        until(this::isReady, "ready");
        return this;
    }

    /** Whether it has printed these words. */
    boolean says(String words) {
        return output().contains(words);
    }

    void untilItSays(String words) {
        until(() -> says(words), words);
    }

    /** Looks several times a second, as long as the process lives. */
    void until(Supplier<Boolean> holds, String what) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.get()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Not so, or not in time: " + what + "\n" + output());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Everything that it has printed. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The printed lines that contain these words. */
    List<String> lines(String words) {
        return output().lines().filter(line -> line.contains(words)).toList();
    }

    Connection database() throws IOException, SQLException {
        var port =
                Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(3).trim();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    /** As Ctrl-C does; it ends when it is done. */
    void interrupt() {
        process.destroy();
    }

    /** Back when it has ended, PostgreSQL with it unless another has it now. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
