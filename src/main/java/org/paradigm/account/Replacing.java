package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a new password in the place of one that was lost: the code or link is used up, whoever was signed in no longer is. */
@ApplicationScoped
class Replacing {
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
        return replace(account, hash, visit);
    }

    @Transactional(rollbackOn = Refusal.class)
    Entry byLink(UUID account, Token link, String hash, Visit visit) throws Refusal {
        if (!links.use(account, link)) {
            throw new Refusal(Refusal.Reason.WRONG);
        }
        return replace(account, hash, visit);
    }

    private Entry replace(UUID account, String hash, Visit visit) {
        passwords.set(account, hash);
        signIns.endAll(account);
        return entering.enter(account, visit);
    }
}
