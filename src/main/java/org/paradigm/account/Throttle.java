package org.paradigm.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How often something has been tried of late, for all nodes alike. A try counts from before it is made, so that a
 * hundred at once are a hundred; one that turns out harmless is taken back. Hence each statement here is a transaction
 * of its own. Of whom or what is counted, only hashes are kept.
 */
@ApplicationScoped
public class Throttle {
    static final Duration WINDOW = Duration.ofMinutes(15);

    /**
     * How often within a quarter of an hour.
     *
     * @param subject what is counted, as a hash
     */
    record Limit(byte[] subject, int most) {
        static Limit of(String subject, int most) {
            return new Limit(Digest.of(subject), most);
        }
    }

    /** What is counted as one, in several respects. The first of them is the narrowest. */
    record Try(UUID id, List<Limit> limits) {}

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Counts something harmless by itself that one network address may do so often; false if it has. */
    public boolean allows(String what, String address, int most) {
        try {
            begin(Limit.of(what + " " + address, most));
            return true;
        } catch (Refusal tooMany) {
            return false;
        }
    }

    /** @throws Refusal when one of the limits has been reached; this try then does not count */
    Try begin(Limit... limits) throws Refusal {
        var now = clock.instant();
        var tried = new Try(UUID.randomUUID(), List.of(limits));
        try (var connection = dataSource.getConnection()) {
            for (var limit : limits) {
                insert(connection, limit, tried.id(), now);
            }
            for (var limit : limits) {
                if (count(connection, limit, now) > limit.most()) {
                    delete(connection, tried, false);
                    throw new Refusal(Refusal.Reason.TOO_MANY);
                }
            }
            return tried;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** It was harmless after all. */
    void takeBack(Try tried) {
        delete(tried, false);
    }

    /** It was harmless after all, and so was whatever else was counted in its narrowest respect. */
    void forgive(Try tried) {
        delete(tried, true);
    }

    private void delete(Try tried, boolean others) {
        try (var connection = dataSource.getConnection()) {
            delete(connection, tried, others);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void insert(Connection connection, Limit limit, UUID id, Instant now) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into failed_sign_in (subject, failed_at, id) values (?, ?, ?)")) {
            insert.setBytes(1, limit.subject());
            insert.setObject(2, at(now));
            insert.setObject(3, id);
            insert.executeUpdate();
        }
    }

    private static int count(Connection connection, Limit limit, Instant now) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from failed_sign_in where subject = ? and failed_at > ?")) {
            select.setBytes(1, limit.subject());
            select.setObject(2, at(now.minus(WINDOW)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void delete(Connection connection, Try tried, boolean others) throws SQLException {
        // The narrowest last: the others are found by it.
        for (int i = tried.limits().size() - 1; i >= 0; i--) {
            try (var delete = connection.prepareStatement(
                    others
                            ? "delete from failed_sign_in where subject = ? and id in (select id from failed_sign_in where subject = ?)"
                            : "delete from failed_sign_in where subject = ? and id = ?")) {
                delete.setBytes(1, tried.limits().get(i).subject());
                if (others) {
                    delete.setBytes(2, tried.limits().get(0).subject());
                } else {
                    delete.setObject(2, tried.id());
                }
                delete.executeUpdate();
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
