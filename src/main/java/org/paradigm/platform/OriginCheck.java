package org.paradigm.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: anything but reading must come from a page of ours. Browsers say where
 * a request comes from in {@code Sec-Fetch-Site} (Fetch Metadata), older ones in {@code Origin}. A request with neither
 * is no browser's; it may pass as long as it carries no cookie that a browser could have added.
 */
public class OriginCheck extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** Request attribute: this is why it was refused. */
    public static final String REFUSED = "paradigm.fromAnotherSite";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var own = Settings.publicAddress().orElseGet(() -> "//" + request.getHeader("Host"));
        if (READING.contains(request.getMethod())
                || allows(
                        own,
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader("Origin"),
                        request.getHeader("Cookie") != null)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getMethod().equals("POST")) {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            // No form sends these, and Faces would not render a page in answer to them.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** @param own our origin; without a scheme ({@code //host:port}) where only the request itself tells it */
    static boolean allows(String own, String site, String origin, boolean cookie) {
        if (site != null) {
            return OURS.contains(site);
        }
        return Optional.ofNullable(origin)
                .map(sender -> sender.toLowerCase(Locale.ROOT))
                .map(sender -> own.startsWith("//") ? sender.replaceFirst("^https?:", "") : sender)
                .map(own.toLowerCase(Locale.ROOT)::equals)
                .orElse(!cookie);
    }
}
