package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/sign-up}. */
@Named
@RequestScoped
public class SignUpPage implements Page {
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

    @Override
    public void open() {
        place.noStore();
        if (me.isPerson()) {
            place.redirect("account");
        } else if (form.isPosted()) {
            absence.bear(() -> joining.join(Optional.empty()));
        }
    }
}
