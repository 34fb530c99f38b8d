package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A guest, or somebody new, becomes a person. What the guest did stays: the account is the same, only the token changes. */
@ApplicationScoped
class SigningUp {
    /** @param codes to be shown once */
    record Joined(Entry entry, List<RecoveryCode> codes) {}

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private SignIns signIns;

    @Inject
    private Entering entering;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    private Clock clock;

    /**
     * @param hash of the password
     * @param link of the first administrator, whom it makes of the new person if it is still good
     * @throws EmailTaken and nothing has changed
     */
    @Transactional
    Joined signUp(String name, String email, String hash, Optional<Token> link, Visit visit) {
        if (accounts.byEmail(email).isPresent()) {
            throw new EmailTaken();
        }
        var account = visit.before()
                .filter(before -> !before.person())
                .flatMap(before -> accounts.findLocked(before.account()))
                .orElseGet(this::nobodyYet);
        account.signUp(name, email);
        accounts.settle();
        passwords.set(account.getId(), hash);
        signIns.endAll(account.getId());
        link.ifPresent(token -> firstAdministrator.make(account.getId(), token));
        var fresh = codes.renew(account.getId());
        return new Joined(entering.enter(account.getId(), visit), fresh);
    }

    private Account nobodyYet() {
        var account = new Account(UUID.randomUUID(), clock.instant());
        accounts.add(account);
        return account;
    }
}
