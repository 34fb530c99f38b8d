package org.paradigm.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process with the same data directory: prints {@code joined} or {@code owner} when it has begun, {@code owner}
 * when it has become so, {@code stopped} at the end, which it is told by a line on its input.
 */
final class AnotherParadigm {
    private AnotherParadigm() {}

    public static void main(String[] arguments) throws Exception {
        var database = new EmbeddedDatabase(Path.of(arguments[0]));
        database.begin();
        System.out.println(database.isOwner() ? "owner" : "joined");
        if (!database.isOwner()) {
            var watch = new Thread(() -> announce(database));
            watch.setDaemon(true);
            watch.start();
        }
        System.in.read();
        database.stop();
        System.out.println("stopped");
    }

    private static void announce(EmbeddedDatabase database) {
        while (!database.isOwner()) {
            Thread.onSpinWait();
        }
        System.out.println("owner");
    }

    static Process start(Path home) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AnotherParadigm.class.getName(),
                home.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
