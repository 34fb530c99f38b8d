package org.paradigm.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** Sixty random bits that its owner writes down: {@code 7KQ2-9XTM-H4VD}. */
record RecoveryCode(String text) {
    /** Crockford's base 32: nothing that is read as something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static RecoveryCode fresh() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** What its owner typed, however it was written down. */
    static RecoveryCode typed(String text) {
        var letters = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("[^0-9A-Z]", "");
        return new RecoveryCode(letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }

    /** Salted with its account, so that no two people's codes are searched for at once. */
    byte[] hash(UUID account) {
        return Digest.of(account + " " + text);
    }
}
