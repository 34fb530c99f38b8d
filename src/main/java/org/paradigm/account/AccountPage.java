package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** {@code /{lang}/account}: what someone can see and change about themselves. A guest can take everything away or erase it. */
@Named
@RequestScoped
public class AccountPage implements Page {
    @Inject
    private Form form;

    @Inject
    private Fields fields;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private OwnAccount own;

    private Account account;
    private List<RecoveryCode> codes = List.of();

    @Override
    public void open() {
        place.noStore();
        if (me.isDatabaseAway()) {
            place.unavailable();
        } else if (!me.isKnown()) {
            place.redirect("sign-in?" + place.getBackQuery());
        } else if (!form.isPosted() || !changes(form.value("do"), me.known().orElseThrow())) {
            account = accounts.find(id()).orElse(null);
        }
    }

    /** Whether something was changed, so that another page follows. */
    private boolean changes(String what, Recognition.Known person) {
        try {
            var done = switch (what) {
                case "name" -> own.rename(person);
                case "email" -> own.changeEmail(person);
                case "password" -> own.changePassword(person);
                case "end" -> own.endSignIn(person);
                case "erase" -> own.erase(person);
                case "codes" -> {
                    codes = own.renewCodes(person);
                    yield false;
                }
                default -> false;
            };
            if (done) {
                place.redirect(what.equals("erase") ? "sign-in?done=erased" : "account?done=" + what);
            }
            return done;
        } catch (Refusal refusal) {
            fields.refuse(what + "-password", refusal);
            return false;
        }
    }

    private UUID id() {
        return me.account().orElseThrow();
    }

    public Account getAccount() {
        return account;
    }

    /** Where this person is signed in, this browser among them. */
    public List<SignIn> getSignIns() {
        return signIns.of(id());
    }

    public boolean isHere(SignIn signIn) {
        return me.known().map(Recognition.Known::signIn).equals(Optional.of(signIn.getId()));
    }

    public String getUnusedCodes() {
        return Texts.of(AccountPage.class, place.getLanguage()).get("codes.unused", recoveryCodes.unused(id()));
    }

    /** New ones, in the answer to the post that asked for them and nowhere else. */
    public List<String> getCodes() {
        return codes.stream().map(RecoveryCode::text).toList();
    }
}
