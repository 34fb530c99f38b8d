package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.paradigm.account.Me;
import org.paradigm.attempt.Practice;
import org.paradigm.attempt.Sheet;
import org.paradigm.authoring.Library;
import org.paradigm.progress.LessonReadings;
import org.paradigm.progress.LessonVisit;
import org.paradigm.progress.Progress;

/** Whoever asks for a page, as far as it changes what the page shows. */
@RequestScoped
public class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class.getName());

    @Inject
    private Me me;

    @Inject
    private LessonReadings readings;

    @Inject
    private Practice practice;

    @Inject
    private Library library;

    Progress progress() {
        return known(readings::of, Progress.NONE);
    }

    /**
     * Opens a lesson.
     *
     * @param quizzes its own, and those that it borrows questions of
     */
    LessonVisit visit(String lesson, int blocks, Set<String> quizzes) {
        var questions =
                quizzes.stream().flatMap(quiz -> library.edition(quiz).stream()).toList();
        return known(account -> readings.visit(account, lesson, blocks, questions), LessonVisit.NONE);
    }

    /** What they have answered in lessons that they do not open now, or of a lab; by quiz. */
    Map<String, Sheet> answers(Set<String> quizzes) {
        var sheets = new HashMap<String, Sheet>();
        quizzes.forEach(quiz -> library.edition(quiz)
                .map(questions -> known(account -> practice.sheet(account, questions), Sheet.EMPTY))
                .ifPresent(sheet -> sheets.put(quiz, sheet)));
        return sheets;
    }

    /** What they have answered first in an earlier lesson. */
    Sheet first(String quiz) {
        return known(account -> practice.first(account, quiz), Sheet.EMPTY);
    }

    /** A lesson can be read without its reader's record, so it is served whatever happened to that. */
    private <T> T known(Function<UUID, T> ask, T nothing) {
        try {
            return me.account().map(ask).orElse(nothing);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "A page is served without its reader''s record: {0}", away.toString());
            return nothing;
        }
    }
}
