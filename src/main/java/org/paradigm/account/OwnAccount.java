package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paradigm.platform.Form;

/**
 * The forms of the account page. Each says whether it has been done; else it has said beside a field why not. What would
 * let a stranger at an open browser keep the account, or end it, asks for the password once more.
 */
@RequestScoped
class OwnAccount {
    /** What a guest, who has no password, types to confirm. */
    private static final Set<String> ERASE = Set.of("erase", "删除");

    @Inject
    private Form form;

    @Inject
    private Fields fields;

    @Inject
    private Me me;

    @Inject
    private SigningIn signingIn;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private Settling settling;

    @Inject
    private SignIns signIns;

    @Inject
    private EmailProbes probing;

    @Inject
    private Erasing erasing;

    boolean rename(Recognition.Known person) {
        var name = fields.name("name").filter(valid -> person.person());
        name.ifPresent(valid -> settling.rename(person.account(), valid));
        return name.isPresent();
    }

    boolean changeEmail(Recognition.Known person) throws Refusal {
        var email = fields.email("email");
        if (email.isEmpty()) {
            return false;
        }
        confirm(person, "email-password");
        try {
            var tried = probing.begin(email.get(), me.visit());
            settling.moveTo(person.account(), email.get());
            probing.harmless(tried);
            return true;
        } catch (EmailTaken e) {
            fields.refuse("email", "email.taken");
            return false;
        }
    }

    boolean changePassword(Recognition.Known person) throws Refusal {
        var password = fields.newPassword("new-password", person.name());
        if (password.isEmpty()) {
            return false;
        }
        confirm(person, "password-password");
        settling.changePassword(person.account(), hashing.hash(password.get()), person.signIn());
        return true;
    }

    List<RecoveryCode> renewCodes(Recognition.Known person) throws Refusal {
        confirm(person, "codes-password");
        return settling.renewCodes(person.account());
    }

    boolean endSignIn(Recognition.Known person) {
        form.id("sign-in").ifPresent(ended -> signIns.end(person.account(), ended));
        return true;
    }

    boolean erase(Recognition.Known someone) throws Refusal {
        if (someone.person()) {
            confirm(someone, "erase-password");
        } else if (!ERASE.contains(form.value("erase-password").strip().toLowerCase(Locale.ROOT))) {
            fields.refuse("erase-password", "erase.word.wrong");
            return false;
        }
        erasing.erase(someone.account());
        me.vanish();
        return true;
    }

    private void confirm(Recognition.Known person, String field) throws Refusal {
        signingIn.confirm(person.account(), form.value(field), me.visit());
    }
}
