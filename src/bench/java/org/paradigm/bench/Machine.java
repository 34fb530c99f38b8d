package org.paradigm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What all this ran on. */
final class Machine {
    private Machine() {}

    static String load() throws IOException {
        var fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return fields[0] + " " + fields[1] + " " + fields[2];
    }

    static String name() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " x " + first("/proc/cpuinfo", "model name") + ", "
                + Table.number(
                        "%.0f GB",
                        Double.parseDouble(first("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024)
                + ", Linux " + System.getProperty("os.version") + ", JDK " + System.getProperty("java.version");
    }

    private static String first(String file, String name) throws IOException {
        return Files.readString(Path.of(file))
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("?");
    }
}
