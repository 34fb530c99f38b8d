package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.paradigm.platform.Announcement;
import org.paradigm.platform.CourseDataSource;

/**
 * Whoever can read the console becomes the first administrator: each start prints a link, until one has been used. Links
 * are in the database, so that any node knows those that the others have printed.
 */
@ApplicationScoped
class FirstAdministrator implements Announcement.Line {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Said by a thread of its own, without the server's naming context: hence with a connection of its own. */
    @Override
    public Map<String, String> say(String address) {
        try {
            return issue().map(
                            token -> Map.of("First administrator", address + "/en/first-administrator/" + token.text()))
                    .orElseGet(Map::of);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The first administrator's link could not be made", e);
            return Map.of();
        }
    }

    private Optional<Token> issue() throws SQLException {
        var token = Token.fresh();
        try (var connection = CourseDataSource.open();
                var insert = connection.prepareStatement("insert into first_administrator_link (token_hash, issued_at)"
                        + " select ?, ? where not exists (select from first_administrator)")) {
            insert.setBytes(1, token.hash());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1 ? Optional.of(token) : Optional.empty();
        }
    }

    boolean good(Token token) {
        return !entities.createNativeQuery(
                        "select 1 from first_administrator_link where token_hash = :hash and not exists (select from first_administrator)")
                .setParameter("hash", token.hash())
                .getResultList()
                .isEmpty();
    }

    /**
     * Gives the role, and ends every link.
     *
     * @throws IllegalStateException when somebody else was first
     */
    @Transactional
    void make(UUID account, Token token) {
        var first = good(token)
                && entities.createNativeQuery(
                                        "insert into first_administrator (used_at) values (:now) on conflict do nothing")
                                .setParameter("now", clock.instant())
                                .executeUpdate()
                        == 1;
        if (!first) {
            throw new IllegalStateException("There is a first administrator already");
        }
        entities.createNativeQuery("delete from first_administrator_link").executeUpdate();
        entities.find(Account.class, account).give(Role.ADMINISTRATOR);
    }

    /** When the last administrator is gone, the next start prints a link again. */
    void openAgainIfNone() {
        entities.createNativeQuery(
                        "delete from first_administrator where not exists (select from account_role where role = 'administrator')")
                .executeUpdate();
    }
}
