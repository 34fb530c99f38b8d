package org.paradigm.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that the WAR carries for this kind of machine, unpacked once. */
final class PostgresPrograms {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path directory;

    private PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    /** Those below a directory; unpacked now if this version has never been used there. */
    static PostgresPrograms in(Path home) throws IOException {
        byte[] archive;
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system(), ArchUtils.normalize(System.getProperty("os.arch")))) {
            archive = in.readAllBytes();
        }
        var crc = new CRC32();
        crc.update(archive);
        var directory = home.resolve(Long.toHexString(crc.getValue()));
        if (!Files.exists(directory)) {
            Files.createDirectories(home);
            // Under its name only when it is whole: unpacking may be interrupted.
            var unpacked = Files.createTempDirectory(home, "unpacking");
            unpack(new ByteArrayInputStream(archive), unpacked);
            Files.move(unpacked, directory);
        }
        return new PostgresPrograms(directory);
    }

    private static String system() {
        return WINDOWS ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static void unpack(InputStream archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var file = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(directory.resolve(entry.getLinkName()), file);
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true);
                    }
                }
            }
        }
    }

    /** Whether they are to run as root, which PostgreSQL refuses, and there is no user namespace to hide that in. */
    static boolean refuseRoot() {
        return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
    }

    /**
     * Runs one of them to its end.
     *
     * @throws IOException with the last line of what it said, if it fails
     */
    void run(Duration limit, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory
                .resolve("bin")
                .resolve(program + (WINDOWS ? ".exe" : ""))
                .toString());
        command.addAll(List.of(arguments));
        // Into a file: a server that is started inherits the output, and would keep a pipe open as long as it lives.
        var said = Files.createTempFile("paradigm-" + program, ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish within " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(lastLine(said, program));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static String lastLine(Path said, String program) throws IOException {
        return Files.readAllLines(said).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse(program + " failed");
    }
}
