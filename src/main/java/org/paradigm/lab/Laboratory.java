package org.paradigm.lab;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paradigm.quiz.Experiment;
import org.paradigm.quiz.Oracle;

/** Where labs are run: a few at a time, so that pages have the machine to themselves for the rest. */
@ApplicationScoped
public class Laboratory implements Oracle {
    /** Outcomes that are kept: many learners make the same experiment. */
    private static final int KEPT = 300;

    private record Key(String lab, Setup setup) {}

    private final LabRuns runs;
    private final Labs labs;
    private final Bench bench = new Bench();
    private volatile LongBench longBench;
    private final Map<Experiment, Answer> asked = new ConcurrentHashMap<>();
    private final Map<Key, Outcome> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outcome> eldest) {
            return size() > KEPT;
        }
    });

    /** For the container, whose proxy has no labs and only passes calls on. */
    protected Laboratory() {
        this.runs = null;
        this.labs = null;
    }

    /** @param runs where long ones are kept; null where none are made */
    @Inject
    public Laboratory(LabRuns runs) {
        this.runs = runs;
        this.labs = Labs.all();
    }

    public List<Lab> labs() {
        return labs.list();
    }

    public Optional<Lab> find(String id) {
        return labs.find(id);
    }

    /**
     * Runs a lab, or remembers what came of it.
     *
     * @throws Refused if the settings do not go together
     * @throws Bench.Busy if too many others wait, or it took too long
     */
    Outcome run(Lab lab, Setup setup) {
        var key = new Key(lab.id(), setup);
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var outcome = bench.run(pace -> lab.run(setup, pace));
        kept.put(key, outcome);
        return outcome;
    }

    /** Where a long run is; asks for it if nobody has. */
    LabRuns.State longRun(LongLab lab, Setup setup) {
        var state = runs.ask(id(lab, setup), lab.id(), setup);
        if (state instanceof LabRuns.Waiting) {
            nudge();
        }
        return state;
    }

    private synchronized void nudge() {
        if (longBench == null) {
            longBench = new LongBench(labs, runs);
        }
        longBench.nudge();
    }

    private static String id(Lab lab, Setup setup) {
        try {
            var text = lab.id() + " " + lab.version() + " " + setup.query();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean hasLab(String lab) {
        return labs.hasLab(lab);
    }

    /** The experiments of predictions, which content names: made once, and then known. */
    @Override
    public Answer ask(Experiment experiment) {
        return asked.computeIfAbsent(experiment, labs::ask);
    }

    @Override
    public Optional<String> figure(String key) {
        return labs.figure(key);
    }

    @PreDestroy
    void close() {
        bench.close();
        if (longBench != null) {
            longBench.close();
        }
    }
}
