package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.analysis.Item;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;

/** A quiz with all of its versions, and the counts of the one that was asked for. */
@RequestScoped
public class QuizFigures {
    /**
     * A quiz as it was answered.
     *
     * @param versions newest first
     * @param items by question
     */
    public record Found(Edition edition, Turnout turnout, List<Turnout> versions, Map<String, Item> items) {
        public Item item(String question) {
            return items.getOrDefault(question, new Item(0, 0));
        }
    }

    @Inject
    private Library library;

    @Inject
    private Statistics statistics;

    /** @param version null for the newest */
    public Optional<Found> find(String quiz, String version) {
        var versions = statistics.versions(quiz);
        return versions.stream()
                .filter(each -> version == null || each.version().equals(version))
                .findFirst()
                .flatMap(turnout -> library.version(turnout.version())
                        .map(edition ->
                                new Found(edition, turnout, versions, statistics.items(quiz, turnout.version()))));
    }
}
