package org.paradigm.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paradigm.platform.OnDemand;

/** Which passwords are taken: long enough, and not among those that are tried first. */
final class PasswordRule {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    /** zxcvbn's 3: safely unguessable, 10^8 guesses and more. */
    private static final int LEAST_SCORE = 3;
    /** zxcvbn's time grows with the square of the length, and what comes later makes a password no weaker. */
    private static final int LOOKED_AT = 64;

    /** Its word lists take megabytes, and are wanted when somebody chooses a password. */
    private static final OnDemand<Zxcvbn> ZXCVBN = new OnDemand<>(Zxcvbn::new);

    enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        GUESSABLE
    }

    private PasswordRule() {}

    /** @param known what anyone may know about its owner: name, email */
    static Optional<Weakness> weakness(String password, String... known) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return ZXCVBN.get().measure(start, words(known)).getScore() < LEAST_SCORE
                ? Optional.of(Weakness.GUESSABLE)
                : Optional.empty();
    }

    private static List<String> words(String... known) {
        var words = new ArrayList<>(List.of("paradigm", "范式"));
        for (var text : known) {
            words.add(text);
            words.addAll(Arrays.asList(text.split("[\\s@._-]+")));
        }
        words.removeIf(String::isBlank);
        return words;
    }
}
