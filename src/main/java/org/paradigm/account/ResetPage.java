package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/reset/{token}}: a new password for whom an administrator has given this link. */
@Named
@RequestScoped
public class ResetPage implements Page {
    @Inject
    private Form form;

    @Inject
    private Fields fields;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Recovering recovering;

    private Optional<Account> owner = Optional.empty();

    @Override
    public void open() {
        place.noStore();
        if (me.isDatabaseAway()) {
            place.unavailable();
            return;
        }
        var token = Token.parse(place.value("token"));
        owner = token.flatMap(recovering::owner);
        if (owner.isPresent() && form.isPosted()) {
            reset(token.get());
        }
    }

    private void reset(Token token) {
        var password = fields.newPassword(
                "password", owner.get().getName(), owner.get().getEmail());
        if (password.isEmpty()) {
            return;
        }
        try {
            me.enter(recovering.byLink(owner.get().getId(), token, password.get(), me.visit()));
            place.redirect("account?done=password");
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.WRONG) {
                owner = Optional.empty();
            } else {
                fields.refuse("", refusal);
            }
        }
    }

    /** Whether the link can still be used. */
    public boolean isGood() {
        return owner.isPresent();
    }

    public String getEmail() {
        return owner.map(Account::getEmail).orElse(null);
    }
}
