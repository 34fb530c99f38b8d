package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Reference;
import org.paradigm.platform.Place;

/** The bibliography of the whole course: where the citations of a question lead. */
@Named
@RequestScoped
public class SourcesPage {
    @Inject
    private Library library;

    @Inject
    private Place place;

    /** By the names that they are cited by. */
    public List<Reference> getReferences() {
        var language = place.getLanguage();
        return library.course().bibliography().stream()
                .sorted(Comparator.comparing(
                        source -> source.label().in(language), Collator.getInstance(language.locale())::compare))
                .toList();
    }
}
