package org.paradigm.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** 256 random bits, written as 43 characters that are safe in a cookie and in an address. The database sees their hash only. */
record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Token fresh() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<Token> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    byte[] hash() {
        return Digest.of(text);
    }

    /** Never the token itself: this may end in a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
