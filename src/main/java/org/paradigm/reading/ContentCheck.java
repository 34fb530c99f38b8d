package org.paradigm.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Health;

/** Ready means: there is something to read. */
@ApplicationScoped
public class ContentCheck implements Health.Check {
    @Inject
    private Library library;

    @Override
    public String name() {
        return "content";
    }

    @Override
    public boolean well() {
        return !library.course().lessons().isEmpty();
    }
}
