package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/first-administrator/{token}}: signs up as administrator, or takes the role when signed in already. */
@Named
@RequestScoped
public class FirstAdministratorPage implements Page {
    @Inject
    private Form form;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Joining joining;

    @Inject
    private FirstAdministrator firstAdministrator;

    private boolean good;

    @Override
    public void open() {
        place.noStore();
        if (me.isDatabaseAway()) {
            place.unavailable();
            return;
        }
        var token = Token.parse(place.value("token")).filter(firstAdministrator::good);
        good = token.isPresent();
        if (!good || !form.isPosted()) {
            return;
        }
        try {
            if (me.isPerson()) {
                firstAdministrator.make(me.account().orElseThrow(), token.get());
                place.redirect("admin");
            } else {
                joining.join(token);
            }
        } catch (IllegalStateException someoneElseWasFirst) {
            good = false;
        }
    }

    /** Whether the link can still be used. */
    public boolean isGood() {
        return good;
    }
}
