package org.paradigm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paradigm.authoring.Library;
import org.paradigm.authoring.Quiet;
import org.paradigm.lab.Laboratory;
import org.paradigm.lesson.Course;
import org.paradigm.platform.Language;

/** The index of the course that is served, made after the rush of a start, or when somebody searches before that. */
@ApplicationScoped
public class Catalogue {
    @Inject
    private Library library;

    @Inject
    private Laboratory laboratory;

    private final Map<Language, SearchIndex> indexes = new EnumMap<>(Language.class);
    private @Nullable Course indexed;

    void prepare(@Observes Quiet now) {
        for (var language : Language.values()) {
            index(language);
        }
    }

    List<Hit> find(String words, Language language, int most) {
        return index(language).find(words, most);
    }

    private synchronized SearchIndex index(Language language) {
        var course = library.course();
        if (course != indexed) {
            indexes.clear();
            indexed = course;
        }
        return indexes.computeIfAbsent(
                language, missing -> new SearchIndex(Entry.of(course, laboratory.labs(), language), language));
    }
}
