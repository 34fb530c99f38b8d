package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.paradigm.platform.Appearance;
import org.paradigm.platform.DatabaseAway;
import org.paradigm.platform.Html;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** Who sends this request: a person, a guest, nobody known; or it cannot be told, because the database is away. */
@Named
@RequestScoped
public class Me {
    private static final int SHORT_NAME = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Guests guests;

    @Inject
    private Place place;

    @Inject
    private Appearance appearance;

    /** Whether there is an account, a person's or a guest's. */
    public boolean isKnown() {
        return known().isPresent();
    }

    /** Whether it is someone who has signed up. */
    public boolean isPerson() {
        return known().filter(Recognition.Known::person).isPresent();
    }

    public boolean isDatabaseAway() {
        return recognition() instanceof Recognition.CannotTell;
    }

    public Optional<UUID> account() {
        return known().map(Recognition.Known::account);
    }

    /** A person's; null for anyone else. */
    public String getName() {
        return known().map(Recognition.Known::name).orElse(null);
    }

    /** What all of a page depends on of its reader, but for what is live on it: its links and its theme. Ends in a space. */
    public String kind() {
        var links = isPerson() ? roles().toString() : isDatabaseAway() ? "away" : isKnown() ? "guest" : "stranger";
        return " " + links + " " + appearance.getTheme() + " ";
    }

    /** To the account, or to sign in, as HTML; nothing while it cannot be told which. */
    public String getLink() {
        var words = Texts.of(Me.class, place.getLanguage());
        if (isPerson()) {
            return link(getShortName(), "account", words.get("account.title"));
        }
        return isDatabaseAway() ? "" : link(words.get("signIn.title"), "sign-in?" + place.getBackQuery(), null);
    }

    private String link(String text, String rest, String title) {
        return new Html()
                .element("a", text, "class", "account", "href", place.getRoot() + rest, "title", title)
                .toString();
    }

    /** The name, short enough for the head of a page; null for anyone else. */
    public String getShortName() {
        var name = getName();
        return name == null || name.codePointCount(0, name.length()) <= SHORT_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT_NAME - 1)) + "…";
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    public boolean isInstructor() {
        return has(Role.INSTRUCTOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    /** For pages of one role only: everyone else gets the page that says so, and the caller does nothing more. */
    public boolean require(Role role) {
        mustBeTold();
        if (!has(role)) {
            place.forbidden();
        }
        return has(role);
    }

    /** From here on it is someone who has just come in, and the browser will say so with every request. */
    void enter(Entry entry) {
        new TokenCookie(entry.token(), false).give(request, TokenMechanism.responseTo(request), SignIn.PERSON_STAYS);
        entry.device().give(request, TokenMechanism.responseTo(request));
        TokenMechanism.become(request, entry.known());
    }

    /** The account is gone, and nothing of it stays in the browser. */
    void vanish() {
        KnownDevice.clear(request, TokenMechanism.responseTo(request));
        leave();
    }

    void leave() {
        TokenCookie.clear(request, TokenMechanism.responseTo(request));
        TokenMechanism.become(request, new Recognition.Nobody(Optional.empty()));
    }

    /** What this request tells about its browser. */
    Visit visit() {
        return Visit.of(request);
    }

    /**
     * For pages with a form: gives a visitor the cookie by which what the form saves will be theirs. No row is written.
     * To be called when the page is opened, since cookies go first.
     */
    public void expectForm() {
        if (recognition() instanceof Recognition.Nobody nobody
                        && nobody.promised().isPresent()
                || isKnown()
                || isDatabaseAway()) {
            return;
        }
        promise();
    }

    /**
     * Whose account a post saves to. A visitor without one becomes a guest, in the caller's transaction if there is one:
     * when that is rolled back there is no such guest, and the request can only fail as a whole.
     *
     * @throws PersistenceException caused by {@link DatabaseAway} when it cannot be told
     */
    public UUID orGuest() {
        mustBeTold();
        return account().orElseGet(this::becomeGuest);
    }

    /**
     * For what depends on who it is: nobody is refused, or sent to sign in, only because it cannot be told.
     *
     * @throws PersistenceException caused by {@link DatabaseAway} when it cannot be told
     */
    public void mustBeTold() {
        if (isDatabaseAway()) {
            throw new PersistenceException(
                    new DatabaseAway("Who it is cannot be told while the database is away", null));
        }
    }

    private UUID becomeGuest() {
        var promised = recognition() instanceof Recognition.Nobody nobody ? nobody.promised() : Optional.<Token>empty();
        var token = promised.orElseGet(Token::fresh);
        var account = guests.at(token, Device.of(request.getHeader("User-Agent")));
        if (promised.isEmpty()) {
            give(token); // only now: while the database is away, no cookie is touched
        }
        // The row of the sign-in is of no interest within this request.
        TokenMechanism.become(request, new Recognition.Known(account, null, null, false, EnumSet.noneOf(Role.class)));
        return account;
    }

    private void promise() {
        var token = Token.fresh();
        give(token);
        TokenMechanism.become(request, new Recognition.Nobody(Optional.of(token)));
    }

    private void give(Token token) {
        new TokenCookie(token, true).give(request, TokenMechanism.responseTo(request), SignIn.GUEST_STAYS);
    }

    private Set<Role> roles() {
        return known().map(Recognition.Known::roles).orElseGet(Set::of);
    }

    Optional<Recognition.Known> known() {
        return recognition() instanceof Recognition.Known known ? Optional.of(known) : Optional.empty();
    }

    private Recognition recognition() {
        return TokenMechanism.of(request);
    }
}
