package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What administrators do for others; for themselves they cannot, so that the last one never locks everyone out. */
@ApplicationScoped
class Administering {
    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private ResetLinks links;

    @Inject
    private Clock clock;

    /** These roles and no others; everyone stays a student. */
    @Transactional
    void giveRoles(UUID administrator, UUID id, Set<Role> roles) {
        var person = other(administrator, id);
        for (var role : Role.values()) {
            if (role == Role.STUDENT || roles.contains(role)) {
                person.give(role);
            } else {
                person.take(role);
            }
        }
    }

    @Transactional
    Token issueResetLink(UUID administrator, UUID id) {
        return links.issue(other(administrator, id).getId(), administrator);
    }

    /** Signed out everywhere, and not let in until unlocked. */
    @Transactional
    void lock(UUID administrator, UUID id) {
        other(administrator, id).lock(clock.instant());
        signIns.endAll(id);
    }

    @Transactional
    void unlock(UUID administrator, UUID id) {
        other(administrator, id).unlock();
    }

    private Account other(UUID administrator, UUID id) {
        if (administrator.equals(id)) {
            throw new IllegalArgumentException("Nobody does this for themselves");
        }
        return accounts.find(id)
                .filter(account -> !account.isGuest())
                .orElseThrow(() -> new IllegalArgumentException("No such person"));
    }
}
