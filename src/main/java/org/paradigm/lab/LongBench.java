package org.paradigm.lab;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the long runs of this node, one at a time, in a thread of the lowest priority. It looks for work when somebody
 * asks for a run, and only then: a run that nobody asks for is not wanted.
 */
final class LongBench implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LongBench.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration SIGN = Duration.ofSeconds(1);

    private final UUID node = UUID.randomUUID();
    private final Labs labs;
    private final LabRuns runs;
    private final ThreadPoolExecutor thread;

    LongBench(Labs labs, LabRuns runs) {
        this.labs = labs;
        this.runs = runs;
        var loader = Thread.currentThread().getContextClassLoader();
        // One works, one is ready to look again; more would find nothing.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                work -> {
                    var worker = new Thread(work, "paradigm-lab-long");
                    worker.setDaemon(true);
                    worker.setPriority(Thread.MIN_PRIORITY);
                    worker.setContextClassLoader(loader);
                    return worker;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Somebody waits. */
    void nudge() {
        thread.execute(this::work);
    }

    private void work() {
        try {
            for (var taken = runs.take(node); taken.isPresent(); taken = runs.take(node)) {
                run(taken.get());
            }
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Long runs wait: {0}", away.toString());
        }
    }

    private void run(LabRuns.Taken taken) {
        var lab = labs.find(taken.lab()).filter(LongLab.class::isInstance).map(LongLab.class::cast);
        if (lab.isEmpty()) {
            runs.finish(taken.id(), node, Optional.empty());
            return;
        }
        try {
            var measures = lab.get().measure(taken.setup(), pace(taken.id()));
            runs.finish(taken.id(), node, Optional.of(measures));
        } catch (Pace.Stopped stopped) {
            LOG.log(Level.FINE, "A run was stopped: {0}", stopped.getMessage());
        } catch (Refused refused) {
            runs.finish(taken.id(), node, Optional.empty());
        }
    }

    private Pace pace(String id) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var sign = new long[] {System.nanoTime()};
        var found = new LinkedHashMap<String, Double>();
        return new Pace() {
            @Override
            public void found(String measure, double value) {
                found.put(measure, value);
            }

            @Override
            public void at(double done) {
                var now = System.nanoTime();
                if (now > end) {
                    runs.finish(id, node, Optional.empty());
                    throw new Pace.Stopped("it takes too long");
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new Pace.Stopped("the server is stopping");
                }
                if (now - sign[0] > SIGN.toNanos()) {
                    sign[0] = now;
                    if (!runs.renew(id, node, done, found)) {
                        throw new Pace.Stopped("nobody waits for it");
                    }
                }
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
