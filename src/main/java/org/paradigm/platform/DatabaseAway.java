package org.paradigm.platform;

import java.sql.SQLTransientConnectionException;

/** No connection to PostgreSQL can be had at present. The message says, in one line, why and what to do. */
public class DatabaseAway extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1;

    public DatabaseAway(String message, Throwable cause) {
        // 08001: the client was unable to establish the connection (SQL:2023, class 08)
        super(message, "08001", cause);
    }
}
