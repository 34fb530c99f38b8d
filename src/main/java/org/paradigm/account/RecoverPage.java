package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/recover}: a recovery code instead of the forgotten password, and a new one. */
@Named
@RequestScoped
public class RecoverPage implements Page {
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

    @Inject
    private Absence absence;

    @Override
    public void open() {
        place.noStore();
        if (form.isPosted()) {
            absence.bear(this::recover);
        }
    }

    private void recover() {
        var password = fields.newPassword("password", form.value("email"));
        if (password.isEmpty()) {
            return;
        }
        try {
            me.enter(recovering.byCode(
                    form.value("email"), RecoveryCode.typed(form.value("code")), password.get(), me.visit()));
            place.redirect("account?done=recovered");
        } catch (Refusal refusal) {
            fields.refuse(
                    "", refusal.reason() == Refusal.Reason.WRONG ? "recover.wrong" : "refused." + refusal.reason());
        }
    }
}
