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
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How often someone has failed of late: strict for one account, loose for one network address, since a campus may be one.
 * A try counts as failed from before it is made until it has succeeded, so that a hundred at once are a hundred. Hence
 * each statement here is a transaction of its own.
 */
@ApplicationScoped
class FailedSignIns {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;

    /** One try, by the hashes under which it is counted. */
    record Try(UUID id, byte[] account, byte[] address) {}

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** @throws Refusal when there have been too many */
    Try begin(String email, String address) throws Refusal {
        var now = clock.instant();
        var tried = new Try(UUID.randomUUID(), subject(email), Digest.of("address " + address));
        try (var connection = dataSource.getConnection()) {
            insert(connection, tried.account(), tried.id(), now);
            insert(connection, tried.address(), tried.id(), now);
            if (count(connection, tried.account(), now) > PER_ACCOUNT
                    || count(connection, tried.address(), now) > PER_ADDRESS) {
                delete(connection, tried);
                throw new Refusal(Refusal.Reason.TOO_MANY);
            }
            return tried;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** It was no failure after all; what failed before on this account is forgotten too. */
    void succeeded(Try tried) {
        try (var connection = dataSource.getConnection()) {
            delete(connection, tried);
            forget(connection, tried.account());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Under what an account's failures are counted, whether it exists or not. */
    static byte[] subject(String email) {
        return Digest.of("email " + email.trim().toLowerCase(Locale.ROOT));
    }

    private static void insert(Connection connection, byte[] subject, UUID id, Instant now) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into failed_sign_in (subject, failed_at, id) values (?, ?, ?)")) {
            insert.setBytes(1, subject);
            insert.setObject(2, at(now));
            insert.setObject(3, id);
            insert.executeUpdate();
        }
    }

    private static int count(Connection connection, byte[] subject, Instant now) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from failed_sign_in where subject = ? and failed_at > ?")) {
            select.setBytes(1, subject);
            select.setObject(2, at(now.minus(WINDOW)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void delete(Connection connection, Try tried) throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from failed_sign_in where subject in (?, ?) and id = ?")) {
            delete.setBytes(1, tried.account());
            delete.setBytes(2, tried.address());
            delete.setObject(3, tried.id());
            delete.executeUpdate();
        }
    }

    private static void forget(Connection connection, byte[] subject) throws SQLException {
        try (var delete = connection.prepareStatement("delete from failed_sign_in where subject = ?")) {
            delete.setBytes(1, subject);
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
