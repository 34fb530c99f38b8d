package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.paradigm.platform.Form;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** The form by which a person signs up, on whichever page it is. What it answers with is shown once: the recovery codes. */
@Named
@RequestScoped
public class Joining {
    @Inject
    private Form form;

    @Inject
    private Fields fields;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private SigningUp signingUp;

    @Inject
    private EmailProbes probing;

    @Inject
    private PersonalRecords records;

    private List<RecoveryCode> codes = List.of();

    /** @param link of the first administrator, if it is one who signs up */
    void join(Optional<Token> link) {
        var name = fields.name("name");
        var email = fields.email("email");
        var password = fields.newPassword("password", form.value("name"), form.value("email"));
        if (!fields.ticked("privacy") || name.isEmpty() || email.isEmpty() || password.isEmpty()) {
            return;
        }
        try {
            var tried = probing.begin(email.get(), me.visit());
            var joined = signingUp.signUp(name.get(), email.get(), hashing.hash(password.get()), link, me.visit());
            probing.harmless(tried);
            me.enter(joined.entry());
            codes = joined.codes();
        } catch (EmailTaken e) {
            fields.refuse("email", "email.taken");
        } catch (Refusal refusal) {
            fields.refuse(
                    "", refusal.reason() == Refusal.Reason.TOO_MANY ? "signUp.tooMany" : "refused." + refusal.reason());
        }
    }

    public List<String> getCodes() {
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** How many answers on this device come along; null when none were given. */
    public String getComesAlong() {
        return me.account()
                .map(records::answers)
                .filter(answers -> answers > 0)
                .map(answers -> Texts.of(Joining.class, place.getLanguage()).get("signUp.comesAlong", answers))
                .orElse(null);
    }
}
