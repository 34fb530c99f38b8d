package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.paradigm.account.Me;
import org.paradigm.progress.LessonReadings;
import org.paradigm.progress.Progress;

/** Whoever asks for a page, as far as it changes what the page shows. */
@RequestScoped
public class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class.getName());

    @Inject
    private Me me;

    @Inject
    private LessonReadings readings;

    Progress progress() {
        return known(readings::of);
    }

    /** Opens a lesson. */
    Progress visit(String lesson, int blocks) {
        return known(account -> readings.visit(account, lesson, blocks));
    }

    /** A lesson can be read without its reader's record, so it is served whatever happened to that. */
    private Progress known(Function<UUID, Progress> ask) {
        try {
            return me.account().map(ask).orElse(Progress.NONE);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "A page is served without its reader''s progress: {0}", away.toString());
            return Progress.NONE;
        }
    }
}
