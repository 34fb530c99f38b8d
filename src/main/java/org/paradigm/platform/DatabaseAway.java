package org.paradigm.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** No connection to PostgreSQL can be had at present. The message says, in one line, why and what to do. */
public class DatabaseAway extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1;

    public DatabaseAway(String message, Throwable cause) {
        // 08001: the client was unable to establish the connection (SQL:2023, class 08)
        super(message, "08001", cause);
    }

    /** Whether it is the database's absence that lies behind a failure, however deep the servers have wrapped it. */
    public static boolean causes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway || cause instanceof SQLException e && lost(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection exception; 57P: shut down, crashed, cannot connect now. */
    static boolean lost(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
