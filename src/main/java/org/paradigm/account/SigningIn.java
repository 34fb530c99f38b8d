package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * By email and password. A wrong password and an unknown email get the same answer after the same work. No transaction
 * spans it: hashing takes long, and nobody's connection should wait for it.
 */
@ApplicationScoped
class SigningIn {
    @Inject
    private FailedSignIns failures;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Entering entering;

    Entry signIn(String email, String password, Visit visit) throws Refusal {
        var account = accounts.byEmail(email.trim());
        // asked for in either case, so that the time does not tell
        var id = account.map(Account::getId).orElseGet(UUID::randomUUID);
        var hash = passwords.hashOf(id);
        var tried = failures.begin(
                email, visit, hash.filter(known -> visit.isKnownTo(id, known)).isPresent());
        if (!hashing.matches(password, hash)) {
            throw new Refusal(Refusal.Reason.WRONG);
        }
        failures.succeeded(tried);
        if (account.orElseThrow().isLocked()) {
            throw new Refusal(Refusal.Reason.LOCKED);
        }
        return entering.enter(account.get().getId(), visit);
    }

    /** Asks someone who is signed in for the password once more, before something that cannot be undone. */
    void confirm(UUID id, String password, Visit visit) throws Refusal {
        var tried = failures.begin(visit.before().map(Recognition.Known::signIn));
        if (!hashing.matches(password, passwords.hashOf(id))) {
            throw new Refusal(Refusal.Reason.WRONG);
        }
        failures.succeeded(tried);
    }
}
