package org.paradigm.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** How pages look to one reader: light, dark, or as their system has it; and the addresses of what makes them look so. */
@Named
@RequestScoped
public class Appearance {
    /** The cookie that remembers a reader's choice. */
    static final String COOKIE = "theme";

    static final Set<String> THEMES = Set.of("light", "dark");
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext application;

    /** {@code light}, {@code dark}, or null for that of the reader's system. */
    public String getTheme() {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && THEMES.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** The address of a file below {@code /resources}, with a hash of its content, so that it may be kept for ever. */
    public String resource(String name) {
        return request.getContextPath() + "/resources/" + name + "?v=" + VERSIONS.computeIfAbsent(name, this::hash);
    }

    private String hash(String name) {
        try (var in = application.getResourceAsStream("/resources/" + name)) {
            var crc = new CRC32();
            crc.update(in.readAllBytes());
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
