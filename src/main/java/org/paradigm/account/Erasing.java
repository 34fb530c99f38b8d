package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Forgets someone: every row of every table. What is left are counts that no person can be read from. */
@ApplicationScoped
class Erasing {
    /** Two nodes that clean up at once would do the same work twice: the number of a lock that only one gets. */
    private static final long TURN = 0x50617261L;

    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Guests guests;

    @Inject
    private PersonalRecords records;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Transactional
    void erase(UUID id) {
        accounts.findLocked(id).ifPresent(account -> {
            Optional.ofNullable(account.getEmail())
                    .ifPresent(email -> entities.createNativeQuery(
                                    "delete from failed_sign_in where id in (select id from failed_sign_in where subject in (:failed, :probed))")
                            .setParameter("failed", FailedSignIns.subject(email))
                            .setParameter("probed", EmailProbes.subject(email))
                            .executeUpdate());
            records.erase(id);
            accounts.delete(id);
            firstAdministrator.openAgainIfNone();
        });
    }

    /** A hundred of the guests whom nobody can be any more; how many there were. */
    @Transactional
    int forgetGuests() {
        if (!mine()) {
            return 0;
        }
        var forgotten = guests.forgotten(AT_ONCE);
        for (var guest : forgotten) {
            records.erase(guest);
            accounts.delete(guest);
        }
        return forgotten.size();
    }

    /** What has ended and serves no purpose any more. */
    @Transactional
    void forgetWhatHasEnded() {
        if (mine()) {
            entities.createNativeQuery("delete from sign_in where expires_at < now()")
                    .executeUpdate();
            entities.createNativeQuery("delete from failed_sign_in where failed_at < now() - interval '1 hour'")
                    .executeUpdate();
            entities.createNativeQuery("delete from reset_link where expires_at < now() - interval '30 days'")
                    .executeUpdate();
            entities.createNativeQuery(
                            "delete from first_administrator_link where issued_at < now() - interval '30 days'")
                    .executeUpdate();
        }
    }

    private boolean mine() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:turn)", Boolean.class)
                .setParameter("turn", TURN)
                .getSingleResult();
    }
}
