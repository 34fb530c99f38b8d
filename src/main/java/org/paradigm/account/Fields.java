package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paradigm.platform.Form;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** The fields that several forms of this package share: read, checked, and refused beside the field in its reader's language. */
@RequestScoped
class Fields {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    /** Whether it works shows when it is used; this only catches what cannot be one. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @Inject
    private Form form;

    @Inject
    private Place place;

    /** What a person is to be called; nothing, and refused, if it cannot be a name. */
    Optional<String> name(String field) {
        var name = form.value(field).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return taken(
                name, field, !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME, "name.wrong");
    }

    Optional<String> email(String field) {
        var email = form.value(field).strip();
        return taken(
                email,
                field,
                email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(),
                "email.wrong");
    }

    /** @param known what anyone may know about its owner */
    Optional<String> newPassword(String field, String... known) {
        var password = form.value(field);
        var weakness = PasswordRule.weakness(password, known);
        weakness.ifPresent(
                why -> refuse(field, "password." + why.name(), password.codePointCount(0, password.length())));
        return weakness.isPresent() ? Optional.empty() : Optional.of(password);
    }

    /** A box that must be ticked. */
    boolean ticked(String field) {
        var ticked = !form.value(field).isEmpty();
        if (!ticked) {
            refuse(field, field + ".wrong");
        }
        return ticked;
    }

    void refuse(String field, String key, Object... arguments) {
        form.refuse(field, Texts.of(Fields.class, place.getLanguage()).get(key, arguments));
    }

    /** Says beside the field why someone is not let in. */
    void refuse(String field, Refusal refusal) {
        refuse(field, "refused." + refusal.reason());
    }

    private Optional<String> taken(String value, String field, boolean good, String key) {
        if (!good) {
            refuse(field, key);
        }
        return good ? Optional.of(value) : Optional.empty();
    }
}
