package org.paradigm.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the database says about the token of a request: one of four things. */
sealed interface Recognition {
    /** Someone with an account; a guest's has neither name nor email. */
    record Known(UUID account, UUID signIn, String name, boolean person, Set<Role> roles) implements Recognition {}

    /** Nobody yet. The token, if there is one, came with a form, and becomes a guest's with the first save. */
    record Nobody(Optional<Token> promised) implements Recognition {}

    /** A token of a sign-in that has expired or was ended, or of a locked account, or none that we ever gave. */
    record Invalid() implements Recognition {}

    /** The database is away. Nobody may be taken for someone else because of that, so no cookie and no row changes. */
    record CannotTell() implements Recognition {}
}
