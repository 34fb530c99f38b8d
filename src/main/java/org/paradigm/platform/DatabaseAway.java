package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** No connection to PostgreSQL can be had at present. The message says, in one line, why and what to do. */
public class DatabaseAway extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1;
    private static final String NOTICED = DatabaseAway.class.getName();
    private static final String MET = NOTICED + ".met";

    public DatabaseAway(String message, Throwable cause) {
        // 08001: the client was unable to establish the connection (SQL:2023, class 08)
        super(message, "08001", cause);
    }

    /** Keeps in mind that something about this request could not be told, such as who sends it. */
    public static void notice(HttpServletRequest request) {
        request.setAttribute(NOTICED, true);
    }

    static boolean noticed(HttpServletRequest request) {
        return request.getAttribute(NOTICED) != null;
    }

    /** Leaves a request that has failed by it to {@link DatabaseAwayFilter}. */
    static void meet(HttpServletRequest request) {
        request.setAttribute(MET, true);
    }

    static boolean met(HttpServletRequest request) {
        return request.getAttribute(MET) != null;
    }

    /** Whether it is the database's absence that lies behind a failure, however deep the servers have wrapped it. */
    public static boolean causes(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (means(next)) {
                return true;
            }
            // A transaction that could not be committed tells why in what it suppressed.
            open.addAll(List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof SQLException e && e.getNextException() != null) {
                open.add(e.getNextException());
            }
        }
        return false;
    }

    private static boolean means(Throwable failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException e && lost(e.getSQLState())) {
            return true;
        }
        // A pool that has no connection to give (Jakarta Connectors). By name: not every server shows us these classes.
        var name = failure.getClass().getName();
        return name.startsWith("jakarta.resource.")
                || name.endsWith(".PoolingException")
                || String.valueOf(failure.getMessage()).contains("Error in allocating a connection");
    }

    /** Class 08: connection exception; 57P: shut down, crashed, cannot connect now; 53300: too many connections. */
    static boolean lost(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
