package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What people change about their own account. */
@ApplicationScoped
class Settling {
    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private SignIns signIns;

    @Transactional
    void rename(UUID account, String name) {
        accounts.find(account).orElseThrow().rename(name);
    }

    /** @throws EmailTaken and nothing has changed */
    @Transactional
    void moveTo(UUID id, String email) {
        if (accounts.byEmail(email).filter(other -> !other.getId().equals(id)).isPresent()) {
            throw new EmailTaken();
        }
        accounts.find(id).orElseThrow().moveTo(email);
        accounts.settle();
    }

    /** Every other device is signed out. */
    @Transactional
    void changePassword(UUID account, String hash, UUID signIn) {
        passwords.set(account, hash);
        signIns.endOthers(account, signIn);
    }

    @Transactional
    List<RecoveryCode> renewCodes(UUID account) {
        return codes.renew(account);
    }
}
