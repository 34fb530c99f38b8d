package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The codes by which people without their password still prove who they are. */
@ApplicationScoped
class RecoveryCodes {
    private static final int HOW_MANY = 10;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Ten new ones in place of the old, which end. They are known to the caller only. */
    List<RecoveryCode> renew(UUID account) {
        entities.createNativeQuery("delete from recovery_code where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
        var codes = Stream.generate(RecoveryCode::fresh).limit(HOW_MANY).toList();
        for (var code : codes) {
            entities.createNativeQuery("insert into recovery_code (account_id, hash) values (:account, :hash)")
                    .setParameter("account", account)
                    .setParameter("hash", code.hash(account))
                    .executeUpdate();
        }
        return codes;
    }

    /** Whether the code was good; it is not good a second time. */
    boolean use(UUID account, RecoveryCode code) {
        return entities.createNativeQuery(
                                "update recovery_code set used_at = :now where account_id = :account and hash = :hash and used_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("account", account)
                        .setParameter("hash", code.hash(account))
                        .executeUpdate()
                == 1;
    }

    long unused(UUID account) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from recovery_code where account_id = :account and used_at is null")
                        .setParameter("account", account)
                        .getSingleResult())
                .longValue();
    }
}
