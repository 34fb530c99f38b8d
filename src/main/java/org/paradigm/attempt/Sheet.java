package org.paradigm.attempt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paradigm.quiz.Answer;

/**
 * What a learner has written so far: the newest response to each question, and which questions are flagged.
 */
public record Sheet(Map<String, Response> responses, Set<String> flags) {
    public static final Sheet EMPTY = new Sheet(Map.of(), Set.of());

    public Optional<Response> response(String question) {
        return Optional.ofNullable(responses.get(question));
    }

    public boolean isFlagged(String question) {
        return flags.contains(question);
    }

    /** By question. */
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        responses.forEach((question, response) -> answers.put(question, response.answer()));
        return answers;
    }

    /** The same with one more response. */
    Sheet with(Response response) {
        var more = new HashMap<>(responses);
        more.put(response.question(), response);
        return new Sheet(more, flags);
    }

    Sheet flagged(String question, boolean on) {
        var changed = new HashSet<>(flags);
        if (on) {
            changed.add(question);
        } else {
            changed.remove(question);
        }
        return new Sheet(responses, changed);
    }
}
