package org.paradigm.authoring;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.paradigm.lesson.Problem;
import org.paradigm.platform.Language;

/**
 * What is served of two directories. Faulty files are reported, and the last good content goes on being served; at the
 * first reading there is no such content, and what can be read of the files is served.
 */
final class ContentWatch {
    private static final Logger LOG = Logger.getLogger(ContentWatch.class.getName());
    /** A directory that is away makes hundreds of them. */
    private static final int LOGGED = 40;

    private final Path lessons;
    private final Path quizzes;
    private final Function<ContentReader.Files, Shelf> reader;
    private final Consumer<Collection<Edition>> keeper;
    private volatile Shelf shelf;

    /**
     * Reads both.
     *
     * @param reader makes of the files what can be served, and finds their faults
     * @param keeper is handed the quizzes of changed content before anybody may be given one; content that it does not
     *     take is not served yet
     */
    ContentWatch(
            Path lessons,
            Path quizzes,
            Function<ContentReader.Files, Shelf> reader,
            Consumer<Collection<Edition>> keeper) {
        this.lessons = lessons;
        this.quizzes = quizzes;
        this.reader = reader;
        this.keeper = keeper;
        this.shelf = reader.apply(ContentReader.Files.load(lessons, quizzes));
        report(shelf.problems());
    }

    Shelf shelf() {
        return shelf;
    }

    /** Hands over what is served now, where it could not be kept when it was read. */
    synchronized void keep() {
        keeper.accept(shelf.editions().values());
    }

    /**
     * Reads the files again if they have changed.
     *
     * @throws RuntimeException of the keeper; the next call tries again
     */
    synchronized void refresh() {
        var files = ContentReader.Files.load(lessons, quizzes);
        if (files.hash().equals(shelf.hash())) {
            return;
        }
        var fresh = reader.apply(files);
        if (fresh.problems().isEmpty()) {
            keeper.accept(fresh.editions().values());
            shelf = fresh;
            LOG.info("The content has changed and has been read again");
        } else {
            shelf = shelf.refusing(fresh);
            report(fresh.problems());
        }
    }

    private static void report(List<Problem> problems) {
        if (!problems.isEmpty()) {
            var lines = problems.stream()
                    .limit(LOGGED)
                    .map(problem -> problem.in(Language.EN))
                    .collect(Collectors.joining("\n  "));
            LOG.warning("The content has " + problems.size() + " problems:\n  " + lines
                    + (problems.size() > LOGGED ? "\n  …; all of them are at /en/teach/content" : ""));
        }
    }
}
