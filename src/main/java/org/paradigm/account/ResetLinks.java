package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that an administrator gives to someone who can no longer sign in: good once, for a day. */
@ApplicationScoped
class ResetLinks {
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A new one; earlier ones of this account end. */
    Token issue(UUID account, UUID administrator) {
        entities.createNativeQuery("delete from reset_link where account_id = :account and used_at is null")
                .setParameter("account", account)
                .executeUpdate();
        var token = Token.fresh();
        entities.createNativeQuery("""
                        insert into reset_link (account_id, token_hash, issued_by, issued_at, expires_at)
                        values (:account, :hash, :administrator, :now, :expires)
                        """)
                .setParameter("account", account)
                .setParameter("hash", token.hash())
                .setParameter("administrator", administrator)
                .setParameter("now", clock.instant())
                .setParameter("expires", clock.instant().plus(GOOD_FOR))
                .executeUpdate();
        return token;
    }

    /** Whose it is, if it is still good. */
    Optional<UUID> owner(Token token) {
        List<?> owners = entities.createNativeQuery("""
                        select l.account_id from reset_link l join account a on a.id = l.account_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.locked_at is null
                        """, UUID.class)
                .setParameter("hash", token.hash())
                .setParameter("now", clock.instant())
                .getResultList();
        return owners.stream().map(UUID.class::cast).findFirst();
    }

    /** Whether it was good; it is not good a second time. */
    boolean use(UUID account, Token token) {
        return entities.createNativeQuery("""
                                update reset_link set used_at = :now
                                where account_id = :account and token_hash = :hash and used_at is null and expires_at > :now
                                """)
                        .setParameter("account", account)
                        .setParameter("hash", token.hash())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
