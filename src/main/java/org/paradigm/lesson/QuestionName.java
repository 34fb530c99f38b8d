package org.paradigm.lesson;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question as texts name it, {@code ffn-memory/keys}.
 *
 * @param question its id within the quiz
 */
public record QuestionName(String quiz, String question) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9][a-z0-9-]*)/([a-z0-9][a-z0-9-]*)");

    /** Empty if it is not written like one. */
    static Optional<QuestionName> of(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(new QuestionName(found.group(1), found.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return quiz + "/" + question;
    }
}
