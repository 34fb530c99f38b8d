package org.paradigm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel has counted for processes: processor time and memory (proc(5)). */
final class ProcessTime {
    /** Of the times in {@code /proc}; 100 a second on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private ProcessTime() {}

    /** A process and its children. */
    static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    /** User and system seconds of a process, and of its children that have ended. */
    static double cpu(ProcessHandle process) {
        var stat = read(process, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The second field, the name, may hold anything; the state follows its closing bracket.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    /** Resident bytes. */
    static long resident(ProcessHandle process) {
        return kilobytes(read(process, "status"), "VmRSS:");
    }

    /** Resident bytes, of pages that several processes share only this one's part. */
    static long proportional(ProcessHandle process) {
        return kilobytes(read(process, "smaps_rollup"), "Pss:");
    }

    private static long kilobytes(String table, String name) {
        return table.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            if (!process.isAlive()) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
