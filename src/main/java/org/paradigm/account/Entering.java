package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;

/** Lets someone in who has proved who they are, by password, code or link. The token is always a new one. */
@ApplicationScoped
class Entering {
    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Passwords passwords;

    @Inject
    private PersonalRecords records;

    @Transactional
    Entry enter(UUID id, Visit visit) {
        var account = accounts.find(id).orElseThrow();
        var token = Token.fresh();
        var signIn = signIns.begin(id, token, visit.browser());
        var asks = false;
        if (visit.before().isPresent()) {
            var before = visit.before().get();
            if (before.person()) {
                signIns.end(before.account(), before.signIn());
            } else if (!before.account().equals(id) && records.answers(before.account()) > 0) {
                signIn.askAbout(before.account());
                asks = true;
            }
        }
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        return new Entry(
                token,
                KnownDevice.of(id, passwords.hashOf(id).orElseThrow()),
                new Recognition.Known(id, signIn.getId(), account.getName(), true, roles),
                asks);
    }
}
