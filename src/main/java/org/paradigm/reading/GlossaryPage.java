package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Place;

/** Every term of the course, in both languages, with the lessons that use it. */
@Named
@RequestScoped
public class GlossaryPage {
    @Inject
    private Library library;

    @Inject
    private Typesetter typesetter;

    @Inject
    private Place place;

    public List<GlossaryEntry> getEntries() {
        return typesetter.glossary(library.course(), place.getLanguage());
    }
}
