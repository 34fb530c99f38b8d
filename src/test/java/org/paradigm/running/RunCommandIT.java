package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn wildfly:run} where it cannot start: one line says why, before anything is built. */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly", disabledReason = "no server")
class RunCommandIT {
    @TempDir
    private Path directory;

    @Test
    void namesTheDataDirectoryThatCannotBeWritten() throws Exception {
        var home = Files.createFile(directory.resolve("file")).resolve("home");
        assertThat(run(home, freePort()))
                .filteredOn(line -> line.contains(home.toString()))
                .singleElement()
                .asString()
                .contains("The data directory " + home + " cannot be written (")
                .endsWith("); set PARADIGM_HOME to one that can.");
    }

    @Test
    void namesTheBusyPort() throws Exception {
        try (var busy = new ServerSocket(freePort(), 200, InetAddress.getLoopbackAddress())) {
            assertThat(run(directory.resolve("home"), busy.getLocalPort()))
                    .filteredOn(line -> line.contains("is taken"))
                    .first()
                    .asString()
                    .endsWith("Port " + busy.getLocalPort() + " is taken. Choose another: mvn wildfly:run -Dport=9090");
        }
    }

    /** What it prints, in lines; it must fail. */
    private List<String> run(Path home, int port) throws IOException, InterruptedException {
        var output = directory.resolve("output");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "--offline",
                        "--batch-mode",
                        "--quiet",
                        "wildfly:run",
                        "-Dport=" + port)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PARADIGM_HOME", home.toString());
        var process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return Files.readAllLines(output);
    }

    /** Of four digits, as the run command takes them. */
    private static int freePort() throws IOException {
        for (int port = 9900; port > 9000; port--) {
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // the next
            }
        }
        throw new IOException("No port of four digits is free");
    }
}
