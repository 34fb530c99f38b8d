package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * A new password for someone who has lost the old one, against a recovery code or an administrator's link. As with
 * {@link SigningIn}, no transaction waits for the hashing, and nothing tells whether an account exists.
 */
@ApplicationScoped
class Recovering {
    @Inject
    private FailedSignIns failures;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private ResetLinks links;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Replacing replacing;

    Entry byCode(String email, RecoveryCode code, String password, Visit visit) throws Refusal {
        var account = accounts.byEmail(email.strip()).filter(found -> !found.isLocked());
        var id = account.map(Account::getId).orElseGet(UUID::randomUUID);
        var known = passwords.hashOf(id).filter(hash -> visit.isKnownTo(id, hash));
        var tried = failures.begin(email, visit, known.isPresent());
        var entry = replacing.byCode(id, code, hashing.hash(password), visit);
        failures.succeeded(tried);
        return entry;
    }

    /** Whose link it is, if it is still good. */
    Optional<Account> owner(Token link) {
        return links.owner(link).flatMap(accounts::find);
    }

    Entry byLink(UUID account, Token link, String password, Visit visit) throws Refusal {
        return replacing.byLink(account, link, hashing.hash(password), visit);
    }
}
