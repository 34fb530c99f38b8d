package org.paradigm.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The browsers in which people are signed in, and guests known. */
@ApplicationScoped
class SignIns {
    /** @param today whether this is the first request of a day, so that the cookie should live as long as the row again */
    record Found(Recognition.Known known, boolean today) {}

    private static final String FIND = """
            select s.account_id, s.id, s.seen_on, a.name, a.email is not null,
                   (select string_agg(r.role, ',') from account_role r where r.account_id = s.account_id)
            from sign_in s join account a on a.id = s.account_id
            where s.token_hash = ? and s.expires_at > ? and a.locked_at is null
            """;
    private static final String SLIDE =
            "update sign_in set seen_on = ?, expires_at = ? where account_id = ? and id = ? and seen_on < ?";

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Who holds this token. Every page asks, so it is one statement by hand, and on the first visit of a day a second. */
    Optional<Found> find(Token token) throws SQLException {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setBytes(1, token.hash());
            select.setObject(2, now);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var known = new Recognition.Known(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(4),
                        row.getBoolean(5),
                        roles(row.getString(6)));
                var stale = row.getObject(3, LocalDate.class).isBefore(now.toLocalDate());
                if (stale) {
                    slide(connection, known, now);
                }
                return Optional.of(new Found(known, stale));
            }
        }
    }

    private static void slide(Connection connection, Recognition.Known known, OffsetDateTime now) throws SQLException {
        try (var update = connection.prepareStatement(SLIDE)) {
            update.setObject(1, now.toLocalDate());
            update.setObject(2, now.plus(known.person() ? SignIn.PERSON_STAYS : SignIn.GUEST_STAYS));
            update.setObject(3, known.account());
            update.setObject(4, known.signIn());
            update.setObject(5, now.toLocalDate());
            update.executeUpdate();
        }
    }

    private static Set<Role> roles(String codes) {
        var roles = EnumSet.noneOf(Role.class);
        if (codes != null) {
            Arrays.stream(codes.split(",")).map(Role::of).forEach(roles::add);
        }
        return roles;
    }

    /** Signs a person in on a device, with a token that nobody has held before. */
    @Transactional
    SignIn begin(UUID account, Token token, String device) {
        var signIn = new SignIn(account, token, device, clock.instant());
        entities.persist(signIn);
        return signIn;
    }

    Optional<SignIn> find(UUID account, UUID id) {
        return entities
                .createQuery("select s from SignIn s where s.account = :account and s.id = :id", SignIn.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Latest first. */
    List<SignIn> of(UUID account) {
        return entities.createQuery(
                        "select s from SignIn s where s.account = :account and s.expiresAt > :now order by s.seenOn desc, s.startedAt desc",
                        SignIn.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    @Transactional
    void end(UUID account, UUID id) {
        entities.createQuery("delete from SignIn s where s.account = :account and s.id = :id")
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional
    void endAll(UUID account) {
        entities.createQuery("delete from SignIn s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    @Transactional
    void endOthers(UUID account, UUID kept) {
        entities.createQuery("delete from SignIn s where s.account = :account and s.id <> :kept")
                .setParameter("account", account)
                .setParameter("kept", kept)
                .executeUpdate();
    }
}
