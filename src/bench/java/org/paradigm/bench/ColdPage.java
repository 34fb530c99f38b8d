package org.paradigm.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/**
 * What a browser that has nothing yet fetches for a page.
 *
 * @param bytes as they came: compressed, with headers
 */
record ColdPage(int requests, long bytes, long html) {
    /** Stylesheets, the icon, scripts and pictures. */
    private static final Pattern NEEDED = Pattern.compile(
            "<link rel=\"(?:stylesheet|icon)\"[^>]* href=\"([^\"]+)\"|<script[^>]* src=\"([^\"]+)\"|<img[^>]* src=\"([^\"]+)\"");

    static ColdPage of(int port, String path, String... headers) throws IOException {
        try (var wire = new Wire(port)) {
            var page = wire.get(path, headers);
            var needed = new LinkedHashSet<String>();
            NEEDED.matcher(page.text()).results().forEach(found -> {
                for (int i = 1; i <= found.groupCount(); i++) {
                    if (found.group(i) != null) {
                        needed.add(found.group(i).replace("&amp;", "&"));
                    }
                }
            });
            var bytes = page.bytes();
            for (var address : needed) {
                bytes += wire.get(address).bytes();
            }
            return new ColdPage(1 + needed.size(), bytes, page.bytes());
        }
    }
}
