package org.paradigm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An nginx that serves one file, compressed as it is sent: the least that a page can cost. */
final class PlainNginx implements AutoCloseable {
    private static final String CONFIGURATION = """
            daemon off;
            worker_processes 1;
            pid ROOM/nginx.pid;
            error_log ROOM/error.log;
            events { worker_connections 64; }
            http {
                access_log off;
                gzip on;
                gzip_comp_level 1;
                default_type text/html;
                client_body_temp_path ROOM/t1; proxy_temp_path ROOM/t2; fastcgi_temp_path ROOM/t3;
                uwsgi_temp_path ROOM/t4; scgi_temp_path ROOM/t5;
                server { listen 127.0.0.1:PORT; root ROOM; }
            }
            """;

    private final Process process;
    private final int port;

    private PlainNginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Nothing if there is no nginx on this machine. */
    static Optional<PlainNginx> serving(byte[] page, Path room) throws IOException, InterruptedException {
        var program = Programs.find("nginx");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(room);
        Files.write(room.resolve("lesson"), page);
        var port = Product.freePort();
        var configuration = room.resolve("nginx.conf");
        Files.writeString(
                configuration, CONFIGURATION.replace("ROOM", room.toString()).replace("PORT", String.valueOf(port)));
        // Its worker does not run as root, and has to read the page.
        for (var directory = room;
                directory != null && Files.isWritable(directory) && !directory.equals(Path.of("/tmp"));
                directory = directory.getParent()) {
            if (!directory.toFile().setExecutable(true, false)) {
                break;
            }
        }
        var process = new ProcessBuilder(
                        program.get(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        room.resolve("error.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(room.resolve("console.log").toFile())
                .start();
        var nginx = new PlainNginx(process, port);
        for (int i = 0; i < 500; i++) {
            try (var wire = new Wire(port)) {
                if (wire.get("/lesson").status() == 200) {
                    return Optional.of(nginx);
                }
            } catch (IOException notYet) {
                // asked again below
            }
            Thread.sleep(20);
        }
        nginx.close();
        throw new IllegalStateException("nginx does not start: " + Files.readString(room.resolve("console.log")));
    }

    int port() {
        return port;
    }

    double cpu() {
        return ProcessTime.tree(process.toHandle())
                .mapToDouble(ProcessTime::cpu)
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }
}
