package org.paradigm.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps, after signing out too, of having been let into an account: that strangers who guess at its
 * password cannot keep it out. It lets nobody in. It is a random token with its HMAC-SHA-256 (RFC 2104) under the hash of
 * the account's password: nothing is kept of it in the database, and it ends when the password changes. A browser keeps
 * that of the last account only.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP</a>
 */
record KnownDevice(Token token, String proof) {
    private static final String NAME = "paradigm-device";
    private static final Duration STAYS = Duration.ofDays(365);
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    static KnownDevice of(UUID account, String passwordHash) {
        var token = Token.fresh();
        return new KnownDevice(token, prove(token, account, passwordHash));
    }

    static Optional<KnownDevice> in(HttpServletRequest request) {
        return TokenCookie.valueIn(request, NAME)
                .map(SHAPE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(parts -> new KnownDevice(new Token(parts.group(1)), parts.group(2)));
    }

    /** Whether it was given to somebody who had just been let into this account, under the password that it has now. */
    boolean knows(UUID account, String passwordHash) {
        return MessageDigest.isEqual(
                prove(token, account, passwordHash).getBytes(StandardCharsets.US_ASCII),
                proof.getBytes(StandardCharsets.US_ASCII));
    }

    void give(HttpServletRequest request, HttpServletResponse response) {
        TokenCookie.add(request, response, NAME, text(), (int) STAYS.toSeconds());
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        TokenCookie.add(request, response, NAME, "", 0);
    }

    String text() {
        return token.text() + "." + proof;
    }

    private static String prove(Token token, UUID account, String passwordHash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(passwordHash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var proof = mac.doFinal((account + " " + token.text()).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java platform has it, and it takes any key
        }
    }

    /** Never itself: this may end in a log. */
    @Override
    public String toString() {
        return "KnownDevice";
    }
}
