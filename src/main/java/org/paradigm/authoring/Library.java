package org.paradigm.authoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Logger;
import org.paradigm.lesson.Course;
import org.paradigm.platform.DatabaseReady;
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
    private static final int FIRST = 1000;
    private static final int LAST = 4000;
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

    @Inject
    private Event<Quiet> quiet;

    private final Map<String, Edition> past = new ConcurrentHashMap<>();
    /** Asked for once: the thread that looks for changes has no request, in which alone it could be asked. */
    private String context;

    private FutureTask<ContentWatch> reading;
    private volatile boolean databaseReady;
    private volatile Thread poll;
    private volatile Thread foresight;

    @PostConstruct
    void open() {
        var lessons = Settings.lessons().orElseGet(() -> Path.of(application.getRealPath("/WEB-INF/lessons")));
        var quizzes = Settings.quizzes().orElseGet(() -> Path.of(application.getRealPath("/WEB-INF/quizzes")));
        context = application.getContextPath();
        reading = new FutureTask<>(() -> new ContentWatch(lessons, quizzes, this::read, this::keep));
        var reader = new Thread(reading, "paradigm-reader");
        reader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        reader.start();
    }

    /** First of all: the files are read while the database starts. */
    void begin(@Observes @Priority(FIRST) Startup startup) {
        LOG.fine("Reading lessons and quizzes");
    }

    /** Last of all: no request is served before there is something to serve. */
    void start(@Observes @Priority(LAST) Startup startup) {
        content();
        foresight = new Thread(this::foresee, "paradigm-foresight");
        foresight.setDaemon(true);
        foresight.setPriority(Thread.MIN_PRIORITY);
        foresight.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        foresight.start();
        if (Settings.lessons().isPresent() || Settings.quizzes().isPresent()) {
            poll = new Thread(this::watch, "paradigm-content");
            poll.setDaemon(true);
            poll.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            poll.start();
        }
    }

    void store(@Observes DatabaseReady ready) {
        databaseReady = true;
        content().keep();
    }

    /** Waits for the first reading to be done. */
    private ContentWatch content() {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while lessons and quizzes were being read", e);
        }
    }

    /** What is served now, and what is wrong with the newest files. */
    public Shelf shelf() {
        return content().shelf();
    }

    public Course course() {
        return shelf().course();
    }

    public Quizzes quizzes() {
        return shelf().quizzes();
    }

    /** A quiz as it is served now. */
    public Optional<Edition> edition(String quiz) {
        return Optional.ofNullable(shelf().editions().get(quiz));
    }

    /** A quiz as it was when an attempt was drawn from it. */
    public Optional<Edition> version(String sha256) {
        var known = past.get(sha256);
        if (known != null) {
            return Optional.of(known);
        }
        var found = shelf().editions().values().stream()
                .filter(edition -> edition.sha256().equals(sha256))
                .findFirst()
                .or(() -> versions.find(sha256));
        found.ifPresent(edition -> past.put(sha256, edition));
        return found;
    }

    /** The files in the WAR were checked when it was built: their predictions need not be tried again at every start. */
    private Shelf read(ContentReader.Files files) {
        return Settings.quizzes().isPresent()
                ? ContentReader.read(files, context, clock.instant(), oracle)
                : ContentReader.readChecked(files, context, clock.instant(), oracle);
    }

    /** Makes the experiments of all predictions, so that no learner has to wait for the first of its kind; tells others that it is quiet. */
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
        quiet.fire(new Quiet());
    }

    private void watch() {
        var said = "";
        while (true) {
            try {
                Thread.sleep(POLL_MILLIS);
                content().refresh();
                said = "";
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                // most likely the database is away, and the versions of the quizzes cannot be kept
                if (!e.toString().equals(said)) {
                    said = e.toString();
                    LOG.warning("The content has changed but cannot be served yet: " + said);
                }
            }
        }
    }

    private void keep(Collection<Edition> editions) {
        if (databaseReady) {
            versions.store(editions);
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
