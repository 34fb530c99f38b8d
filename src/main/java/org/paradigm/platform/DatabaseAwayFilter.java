package org.paradigm.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Logger;

/**
 * Answers what cannot be done because the database is away: 503, with everything that was typed, and a button to send
 * it again. A refusal counts too, when it may only have been one because nobody could tell whose request it was.
 */
public class DatabaseAwayFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(DatabaseAwayFilter.class.getName());
    static final String RETRY_SECONDS = "5";

    @Inject
    private transient Migration migration;

    @Inject
    private transient Appearance appearance;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var reply = new Reply(response);
        // Kept here: a forward that fails leaves the request at the address of its view.
        var address = request.getRequestURI();
        var query = request.getQueryString();
        try {
            chain.doFilter(request, reply);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || migration.done() && !DatabaseAway.causes(e)) {
                throw e;
            }
            tellWhatIsSafe(request, response, address, query);
            return;
        }
        if (DatabaseAway.met(request)) {
            tellWhatIsSafe(request, response, address, query);
            return;
        }
        if (!reply.refused()) {
            return;
        }
        if (DatabaseAway.noticed(request) && (Place.arrived(request) || isPost(request))) {
            tellWhatIsSafe(request, response, address, query);
        } else {
            reply.refuse();
        }
    }

    private void tellWhatIsSafe(HttpServletRequest request, HttpServletResponse response, String address, String query)
            throws IOException {
        LOG.warning("Request " + request.getAttribute(Headers.REQUEST_ID) + " " + request.getMethod() + " " + address
                + ": the database is away");
        response.reset();
        Headers.protect(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(new DatabaseAwayPage(request, address, query, appearance).write());
    }

    static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** Holds a refusal back until it is known why. */
    private static final class Reply extends HttpServletResponseWrapper {
        private int status;
        private String message;

        Reply(HttpServletResponse response) {
            super(response);
        }

        boolean refused() {
            return status != 0;
        }

        void refuse() throws IOException {
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, String message) {
            this.status = status;
            this.message = message;
        }

        @Override
        public boolean isCommitted() {
            return refused() || super.isCommitted();
        }
    }
}
