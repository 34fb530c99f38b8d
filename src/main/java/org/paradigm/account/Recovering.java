package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A new password for someone who has lost the old one, against a recovery code or an administrator's link. */
@ApplicationScoped
class Recovering {
    @Inject
    private Passwords passwords;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private ResetLinks links;

    @Inject
    private SignIns signIns;

    @Inject
    private Entering entering;

    @Transactional(rollbackOn = Refusal.class)
    Entry byCode(UUID account, RecoveryCode code, String hash, Visit visit) throws Refusal {
        if (!codes.use(account, code)) {
            throw new Refusal(Refusal.Reason.WRONG);
        }
        return renew(account, hash, visit);
    }

    @Transactional(rollbackOn = Refusal.class)
    Entry byLink(UUID account, Token link, String hash, Visit visit) throws Refusal {
        if (!links.use(account, link)) {
            throw new Refusal(Refusal.Reason.WRONG);
        }
        return renew(account, hash, visit);
    }

    /** Whoever was signed in with the lost password is no longer. */
    private Entry renew(UUID account, String hash, Visit visit) {
        passwords.set(account, hash);
        signIns.endAll(account);
        return entering.enter(account, visit);
    }
}
