package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People's passwords, as hashes. */
@ApplicationScoped
class Passwords {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    Optional<String> hashOf(UUID account) {
        List<?> hashes = entities.createNativeQuery(
                        "select hash from password where account_id = :account", String.class)
                .setParameter("account", account)
                .getResultList();
        return hashes.stream().map(String.class::cast).findFirst();
    }

    void set(UUID account, String hash) {
        entities.createNativeQuery("""
                        insert into password (account_id, hash, changed_at) values (:account, :hash, :now)
                        on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
