package org.paradigm.account;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.paradigm.running.ExternalDatabase;

/** What the tests find in the database, beside the server. */
final class Traces {
    private Traces() {}

    static UUID accountIn(HttpResponse<String> reply) {
        return UUID.fromString(reply.body().substring(0, 36));
    }

    static long count(String sql, Object... parameters) {
        return ((Number) one(sql, parameters)).longValue();
    }

    static Object one(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int change(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
