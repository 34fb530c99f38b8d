package org.paradigm.lab;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.quiz.Experiment;
import org.paradigm.quiz.Oracle;

/** Where labs are run: a few at a time, so that pages have the machine to themselves for the rest. */
@ApplicationScoped
public class Laboratory implements Oracle {
    /** Outcomes that are kept: many learners make the same experiment. */
    private static final int KEPT = 500;

    private record Key(String lab, Setup setup) {}

    private final Labs labs = Labs.all();
    private final Bench bench = new Bench();
    private final Map<Key, Outcome> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outcome> eldest) {
            return size() > KEPT;
        }
    });

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
    public Outcome run(Lab lab, Setup setup) {
        var key = new Key(lab.id(), setup);
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var outcome = bench.run(pace -> lab.run(setup, pace));
        kept.put(key, outcome);
        return outcome;
    }

    @Override
    public boolean hasLab(String lab) {
        return labs.hasLab(lab);
    }

    /** The same as {@link Labs#ask}, but of what is known already nothing is run again. */
    @Override
    public Answer ask(Experiment experiment) {
        return labs.ask(experiment, this::run);
    }

    @Override
    public Optional<String> figure(String key) {
        return labs.figure(key);
    }

    @PreDestroy
    void close() {
        bench.close();
    }
}
