package org.paradigm.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The provisioned WildFly with the built course, in a directory of its own, its data directory and PostgreSQL there too. */
final class Server implements AutoCloseable {
    /** As few as a server started by its own script has (WildFly's common.sh). */
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

    private final Path wildfly;
    private final Path base = Files.createTempDirectory("paradigm-kill-test");
    private final int port = freePort();
    private final int management = freePort();
    private Process process;
    private boolean stopped;

    Server(Path wildfly, Path war) throws IOException {
        this.wildfly = wildfly;
        var configuration = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(wildfly.resolve("standalone/configuration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        var standalone = configuration.resolve("standalone.xml");
        var xml = Files.readString(standalone);
        Files.writeString(
                standalone,
                xml.substring(0, xml.lastIndexOf("</server>"))
                        + "<deployments><deployment name=\"ROOT.war\" runtime-name=\"ROOT.war\"><fs-exploded path=\""
                        + war
                        + "\"/></deployment></deployments></server>");
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path log() {
        return base.resolve("output.log");
    }

    void start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Started often, never long at work: the first compiler alone is quickest.
        command.addAll(List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(OPENED);
        command.addAll(List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.home.dir=" + wildfly,
                "-Djboss.server.base.dir=" + base,
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + management,
                "-Dparadigm.home=" + base.resolve("home"),
                "-jar",
                wildfly.resolve("jboss-modules.jar").toString(),
                "-mp",
                wildfly.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=standalone.xml"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeAll(List.of("DB_URL", "PARADIGM_HOME"));
        process = builder.start();
    }

    /** {@code kill -9} */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of PostgreSQL with all its processes. */
    void killDatabase() throws IOException {
        var postmaster = postmaster();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0).trim()))
                .orElseThrow(() -> new IOException("PostgreSQL is not running"));
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(base.resolve("home/pgdata/postmaster.pid"));
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).trim() + "/postgres", "postgres", "");
    }

    /** As an operator does; false if PostgreSQL, which has survived many a server by now, does not end with it. */
    boolean stop() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        // PostgreSQL takes this file away as the last thing it does, and only then.
        stopped = !Files.exists(base.resolve("home/pgdata/postmaster.pid"));
        System.out.println("PostgreSQL " + (stopped ? "stopped with the server" : "was left behind"));
        return stopped;
    }

    /** A server that ended by itself will never answer again. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Leaves nothing running; the files stay where something went wrong. */
    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        if (Files.exists(base.resolve("home/pgdata/postmaster.pid"))) {
            killDatabase();
        }
        if (stopped) {
            try (var files = Files.walk(base)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } else {
            System.err.println("The server's files are in " + base);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
