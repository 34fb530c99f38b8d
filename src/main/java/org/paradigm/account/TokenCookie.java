package org.paradigm.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.paradigm.platform.Settings;

/**
 * The only cookie that says who someone is.
 *
 * @param guest whether it was given to a visitor with a form. Such a token is good before the database has heard of it:
 *     the first save makes its guest. Any other unknown token is an ended sign-in.
 */
record TokenCookie(Token token, boolean guest) {
    private static final String NAME = "paradigm";
    /** Browsers take such a cookie from this very host and over TLS only (RFC 6265bis, section 4.1.3.2). */
    private static final String HOST_PREFIX = "__Host-";

    private static final String GUEST_MARK = "g.";

    /** What the browser sent under our name, well-formed or not. */
    static Optional<String> valueIn(HttpServletRequest request) {
        return valueIn(request, NAME);
    }

    static Optional<String> valueIn(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(onThisHost(name))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static Optional<TokenCookie> parse(String value) {
        var guest = value.startsWith(GUEST_MARK);
        return Token.parse(guest ? value.substring(GUEST_MARK.length()) : value)
                .map(token -> new TokenCookie(token, guest));
    }

    void give(HttpServletRequest request, HttpServletResponse response, Duration age) {
        add(request, response, NAME, (guest ? GUEST_MARK : "") + token.text(), (int) age.toSeconds());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, "", 0);
    }

    static void add(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(onThisHost(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.overTls() || request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String onThisHost(String name) {
        return Settings.overTls() ? HOST_PREFIX + name : name;
    }
}
