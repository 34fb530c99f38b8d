package org.paradigm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paradigm.authoring.Library;
import org.paradigm.lab.Laboratory;
import org.paradigm.lesson.Course;
import org.paradigm.platform.Language;

/** The index of the course that is served, made when somebody first searches it: its dictionaries are large. */
@ApplicationScoped
public class Catalogue {
    @Inject
    private Library library;

    @Inject
    private Laboratory laboratory;

    private final Map<Language, SearchIndex> indexes = new EnumMap<>(Language.class);
    private @Nullable Course indexed;

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
