package org.paradigm.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator can set. Each setting is an environment variable ({@code DB_URL}); a system property of the same
 * name in lower case with dots ({@code db.url}) serves where a server's own configuration is easier to reach.
 */
public final class Settings {
    private Settings() {}

    /** The data directory: embedded database, its lock, backups. */
    public static Path home() {
        return Path.of(setting("PARADIGM_HOME").orElse(".paradigm"))
                .toAbsolutePath()
                .normalize();
    }

    /** JDBC address of PostgreSQL; none means the embedded one. */
    public static Optional<String> databaseUrl() {
        return setting("DB_URL");
    }

    public static String databaseUser() {
        return setting("DB_USER").orElse("postgres");
    }

    public static String databasePassword() {
        return setting("DB_PASSWORD").orElse("");
    }

    /** The public address, without a slash at its end: {@code https://course.example.edu}. */
    public static Optional<String> publicAddress() {
        return setting("PARADIGM_URL").map(url -> url.replaceAll("/+$", ""));
    }

    /** Whether browsers reach the product over TLS, wherever that ends. */
    public static boolean overTls() {
        return publicAddress().filter(url -> url.startsWith("https:")).isPresent();
    }

    /** Addresses of reverse proxies whose {@code X-Forwarded-For} is believed. */
    public static List<String> trustedProxies() {
        return setting("PARADIGM_TRUSTED_PROXIES")
                .map(list -> List.of(list.trim().split("[,\\s]+")))
                .orElse(List.of());
    }

    /** A directory that takes the place of the lessons in the WAR. */
    public static Optional<Path> lessons() {
        return setting("PARADIGM_LESSONS").map(Path::of);
    }

    /** A directory that takes the place of the quizzes in the WAR. */
    public static Optional<Path> quizzes() {
        return setting("PARADIGM_QUIZZES").map(Path::of);
    }

    /** Where the product is reached on this machine; known only when the run command started it. */
    public static Optional<String> port() {
        return setting("PARADIGM_PORT");
    }

    static Optional<String> setting(String name) {
        var environment = System.getenv(name);
        if (environment != null && !environment.isBlank()) {
            return Optional.of(environment);
        }
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        return Optional.ofNullable(property).filter(value -> !value.isBlank());
    }
}
