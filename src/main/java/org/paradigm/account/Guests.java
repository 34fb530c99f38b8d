package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** People who read and answer without having said who they are. */
@ApplicationScoped
class Guests {
    /** The account is inserted only by whoever inserted the token; the foreign key is looked at after both. */
    private static final String MAKE = """
            with first as (
                insert into sign_in (account_id, id, token_hash, device, started_at, seen_on, expires_at)
                values (:account, :id, :hash, :device, :now, :today, :expires)
                on conflict (token_hash) do nothing
                returning account_id)
            insert into account (id, created_at) select account_id, :now from first
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The guest who holds this token: made now, or a moment ago by another post of the same form. */
    @Transactional
    UUID at(Token token, String device) {
        var now = clock.instant();
        var account = UUID.randomUUID();
        var made = entities.createNativeQuery(MAKE)
                .setParameter("account", account)
                .setParameter("id", UUID.randomUUID())
                .setParameter("hash", token.hash())
                .setParameter("device", device)
                .setParameter("now", now)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter("expires", now.plus(SignIn.GUEST_STAYS))
                .executeUpdate();
        return made == 1
                ? account
                : entities.createQuery("select s.account from SignIn s where s.tokenHash = :hash", UUID.class)
                        .setParameter("hash", token.hash())
                        .getSingleResult();
    }

    /** Guests whom no browser can show to be themselves any more. */
    List<UUID> forgotten(int atMost) {
        return entities.createQuery("""
                        select a.id from Account a where a.email is null
                        and not exists (select s from SignIn s where s.account = a.id and s.expiresAt > :now)
                        """, UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(atMost)
                .getResultList();
    }
}
