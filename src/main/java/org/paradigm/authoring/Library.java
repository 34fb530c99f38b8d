package org.paradigm.authoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Problem;
import org.paradigm.platform.DatabaseReady;
import org.paradigm.platform.Language;
import org.paradigm.platform.Settings;
import org.paradigm.quiz.Oracle;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Quizzes;

/**
 * The course that is being served. Read when the server starts; a directory outside the WAR is looked at every few
 * seconds and read again when its content has changed. Faulty content is reported, and the last good one goes on being
 * served.
 */
@ApplicationScoped
public class Library {
    private static final Logger LOG = Logger.getLogger(Library.class.getName());
    private static final int POLL_MILLIS = 3000;

    /** When the first rush after a start is over. */
    private static final int QUIET_MILLIS = 30_000;

    @Inject
    private ServletContext application;

    @Inject
    private QuizVersions versions;

    @Inject
    private Oracle oracle;

    @Inject
    private Clock clock;

    private final Map<String, Edition> past = new ConcurrentHashMap<>();
    private Path lessons;
    private Path quizzes;
    private volatile Shelf shelf;
    private volatile boolean databaseReady;
    private volatile Thread poll;
    private volatile Thread foresight;

    @PostConstruct
    void open() {
        lessons = Settings.lessons().orElseGet(() -> Path.of(application.getRealPath("/WEB-INF/lessons")));
        quizzes = Settings.quizzes().orElseGet(() -> Path.of(application.getRealPath("/WEB-INF/quizzes")));
        shelf = read();
        report(shelf.problems());
    }

    void start(@Observes Startup startup) {
        foresight = new Thread(this::foresee, "paradigm-foresight");
        foresight.setDaemon(true);
        foresight.setPriority(Thread.MIN_PRIORITY);
        foresight.start();
        if (Settings.lessons().isPresent() || Settings.quizzes().isPresent()) {
            poll = new Thread(this::watch, "paradigm-content");
            poll.setDaemon(true);
            poll.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            poll.start();
        }
    }

    void store(@Observes DatabaseReady ready) {
        versions.store(shelf.editions().values());
        databaseReady = true;
    }

    /** What is served now, and what is wrong with the newest files. */
    public Shelf shelf() {
        return shelf;
    }

    public Course course() {
        return shelf.course();
    }

    public Quizzes quizzes() {
        return shelf.quizzes();
    }

    /** A quiz as it is served now. */
    public Optional<Edition> edition(String quiz) {
        return Optional.ofNullable(shelf.editions().get(quiz));
    }

    /** A quiz as it was when an attempt was drawn from it. */
    public Optional<Edition> version(String sha256) {
        var known = past.get(sha256);
        if (known != null) {
            return Optional.of(known);
        }
        var found = shelf.editions().values().stream()
                .filter(edition -> edition.sha256().equals(sha256))
                .findFirst()
                .or(() -> versions.find(sha256));
        found.ifPresent(edition -> past.put(sha256, edition));
        return found;
    }

    private Shelf read() {
        var files = ContentReader.Files.load(lessons, quizzes);
        return Settings.quizzes().isPresent()
                ? ContentReader.read(files, application.getContextPath(), clock.instant(), oracle)
                : ContentReader.readChecked(files, application.getContextPath(), clock.instant(), oracle);
    }

    /** Makes the experiments of all predictions, so that no learner has to wait for the first of its kind. */
    private void foresee() {
        try {
            Thread.sleep(QUIET_MILLIS);
        } catch (InterruptedException stopped) {
            return;
        }
        quizzes().list().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .filter(Prediction.class::isInstance)
                .map(Prediction.class::cast)
                .takeWhile(prediction -> !Thread.currentThread().isInterrupted())
                .forEach(prediction -> oracle.ask(prediction.experiment()));
    }

    private void watch() {
        while (true) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
            refresh();
        }
    }

    /** Reads the files again if they have changed. */
    private void refresh() {
        if (ContentReader.Files.load(lessons, quizzes).hash().equals(shelf.hash())) {
            return;
        }
        var fresh = read();
        if (fresh.problems().isEmpty()) {
            if (databaseReady) {
                versions.store(fresh.editions().values());
            }
            shelf = fresh;
            LOG.info("The content has changed and has been read again");
        } else {
            var good = shelf;
            shelf = new Shelf(
                    good.course(),
                    good.quizzes(),
                    good.editions(),
                    fresh.hash(),
                    fresh.readAt(),
                    fresh.problems(),
                    fresh.pendingLabs(),
                    true);
            report(fresh.problems());
        }
    }

    private static void report(List<Problem> problems) {
        if (!problems.isEmpty()) {
            var lines =
                    problems.stream().map(problem -> problem.in(Language.EN)).toList();
            LOG.warning("The content has " + problems.size() + " problems:\n  " + String.join("\n  ", lines));
        }
    }

    @PreDestroy
    void close() {
        foresight.interrupt();
        if (poll != null) {
            poll.interrupt();
        }
    }
}
