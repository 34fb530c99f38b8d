package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.paradigm.lesson.Course;
import org.paradigm.platform.Language;
import org.paradigm.platform.Prepared;

/** The cards of lessons as those see them who have not answered yet: the same for everybody, written once. */
@ApplicationScoped
class AskedCards {
    record Key(String version, String question, int number, Language language) {}

    private record Written(Course course, Map<Key, Prepared> cards) {
        Written(Course course) {
            this(course, new ConcurrentHashMap<>());
        }
    }

    private volatile Written written = new Written(null);

    /** @param card that nobody has answered, and with no hint: written if it is not known yet */
    Prepared html(Course course, Key key, Supplier<Card> card) {
        var current = written;
        if (current.course() != course) {
            current = new Written(course);
            written = current;
        }
        return current.cards()
                .computeIfAbsent(key, unknown -> Prepared.of(card.get().html()));
    }
}
