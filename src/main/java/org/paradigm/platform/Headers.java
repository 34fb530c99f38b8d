package org.paradigm.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The first filter of every request: what browsers are told about security and caching, and the request's id, which
 * error pages show and logs name.
 */
public class Headers extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(Headers.class.getName());

    /** Request attribute: the id of this request. */
    public static final String REQUEST_ID = "paradigm.requestId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // To be told from others, not to be kept secret.
        var requestId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
        request.setAttribute(REQUEST_ID, requestId);
        protect(request, response);
        var address = request.getRequestURI();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Request " + requestId + " " + request.getMethod() + " " + address + " failed", e);
            if (!response.isCommitted()) {
                response.reset();
                protect(request, response);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** Every response has these, also one that begins anew after {@link HttpServletResponse#reset}. */
    static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Request-Id", (String) request.getAttribute(REQUEST_ID));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Settings.overTls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var resource = request.getServletPath().startsWith("/resources/");
        // Addresses of resources carry a hash of their content; pages differ from reader to reader.
        response.setHeader(
                "Cache-Control",
                resource && request.getParameter("v") != null
                        ? "public, max-age=31536000, immutable"
                        : "private, no-cache");
    }
}
