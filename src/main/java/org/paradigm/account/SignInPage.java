package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** {@code /{lang}/sign-in}, and back to where the reader came from. */
@Named
@RequestScoped
public class SignInPage implements Page {
    @Inject
    private Form form;

    @Inject
    private Fields fields;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Absence absence;

    @Inject
    private PersonalRecords records;

    @Override
    public void open() {
        place.noStore();
        if (form.isPosted()) {
            absence.bear(this::signIn);
        } else if (me.isPerson()) {
            place.redirectBack(form.value("back"));
        }
    }

    private void signIn() {
        try {
            var entry = signingIn.signIn(form.value("email"), form.value("password"), me.visit());
            me.enter(entry);
            if (entry.asks()) {
                place.redirect("sign-in/record?" + place.backQuery(form.value("back")));
            } else {
                place.redirectBack(form.value("back"));
            }
        } catch (Refusal refusal) {
            fields.refuse("", refusal);
        }
    }

    /** How many answers were given on this device before; they are safe whatever happens here. Null when none were. */
    public String getSafe() {
        return me.account()
                .filter(guest -> !me.isPerson())
                .map(records::answers)
                .filter(answers -> answers > 0)
                .map(answers -> Texts.of(SignInPage.class, place.getLanguage()).get("signIn.safe", answers))
                .orElse(null);
    }

    /** Where to go on, as the forms hand it along. */
    public String getBack() {
        return Optional.of(form.value("back")).filter(back -> !back.isEmpty()).orElse(place.getRoot());
    }
}
