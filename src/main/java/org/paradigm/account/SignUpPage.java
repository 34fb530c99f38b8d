package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.paradigm.platform.Form;
import org.paradigm.platform.Place;

/** {@code /{lang}/sign-up}. */
@Named
@RequestScoped
public class SignUpPage {
    @Inject
    private Form form;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Joining joining;

    @Inject
    private Absence absence;

    public void act() {
        place.noStore();
        if (me.isPerson()) {
            place.redirect("account");
        } else if (form.isPosted()) {
            absence.bear(() -> joining.join(Optional.empty()));
        }
    }
}
