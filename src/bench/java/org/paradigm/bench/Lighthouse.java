package org.paradigm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Google's Lighthouse on one page, as on a phone. */
final class Lighthouse {
    private static final String PACKAGE = "lighthouse@12.8.2";

    private Lighthouse() {}

    /** Performance and accessibility, each of 100; nothing where it cannot be run. */
    static Optional<String> of(int port, String path, Path room) throws Exception {
        var npx = Programs.find("npx");
        var chromium = Programs.find("chromium");
        if (npx.isEmpty() || chromium.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(room);
        var report = room.resolve("report.json");
        var builder = new ProcessBuilder(
                npx.get(),
                "--yes",
                PACKAGE,
                "http://localhost:" + port + path,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=performance,accessibility",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync");
        builder.environment().put("CHROME_PATH", chromium.get());
        builder.directory(room.toFile())
                .redirectErrorStream(true)
                .redirectOutput(room.resolve("lighthouse.log").toFile());
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(report)) {
            return Optional.of("failed: "
                    + Files.readString(room.resolve("lighthouse.log"))
                            .lines()
                            .reduce((a, b) -> b)
                            .orElse(""));
        }
        var json = Files.readString(report).replaceAll("\\s*\\n\\s*", "").replace("\": ", "\":");
        var performance = score(json, "performance");
        return Optional.of(performance + " / " + score(json, "accessibility"));
    }

    private static String score(String json, String category) {
        var found = Pattern.compile("\"id\":\"" + category + "\",\"score\":([0-9.]+)")
                .matcher(json);
        return found.find() ? String.valueOf(Math.round(100 * Double.parseDouble(found.group(1)))) : "?";
    }
}
