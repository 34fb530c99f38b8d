package org.paradigm.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether labs starve the pages: how long a lesson takes while nobody runs a lab, and while so many learners press
 * <i>run</i> as fast as they get an answer, each time with other settings.
 */
final class LabLoad {
    private static final String LESSON = "/en/lesson/ffn-memory";
    private static final int LEARNERS = 20;
    private static final int RUN_AGAIN = 503;

    private final int port;
    private final int pages;

    LabLoad(int port, int pages) {
        this.port = port;
        this.pages = pages;
    }

    /** Milliseconds that each page took, ascending. */
    private double[] read() throws Exception {
        var times = new double[pages];
        try (var wire = new Wire(port)) {
            for (int i = 0; i < pages; i++) {
                var began = System.nanoTime();
                var reply = wire.get(LESSON);
                times[i] = (System.nanoTime() - began) / 1e6;
                if (reply.status() != 200) {
                    throw new IllegalStateException(LESSON + ": " + reply.status());
                }
            }
        }
        Arrays.sort(times);
        return times;
    }

    void measure(Table table) throws Exception {
        read();
        var alone = read();
        var runs = new AtomicInteger();
        var later = new AtomicInteger();
        var failed = new ArrayList<String>();
        var pressing = new AtomicBoolean(true);
        var learners = Executors.newFixedThreadPool(LEARNERS);
        for (int learner = 0; learner < LEARNERS; learner++) {
            var mine = learner;
            learners.submit(() -> {
                press(mine, pressing, runs, later, failed);
                return null;
            });
        }
        TimeUnit.SECONDS.sleep(3);
        var began = System.nanoTime();
        var before = runs.get();
        var beside = read();
        var rate = (runs.get() - before) / ((System.nanoTime() - began) / 1e9);
        pressing.set(false);
        learners.shutdown();
        learners.awaitTermination(1, TimeUnit.MINUTES);
        table.row("a lesson while nobody runs a lab", times(alone), "", "");
        table.row(
                "a lesson while " + LEARNERS + " learners press run",
                times(beside),
                "2 x the median",
                Table.number("%.1f x; %.1f runs/s", middle(beside) / middle(alone), rate));
        table.row(
                "runs pressed meanwhile",
                runs + " answered, " + later + " told to try again, " + failed.size() + " failed",
                "none fails",
                failed.isEmpty() ? "" : failed.get(0));
    }

    private void press(
            int learner, AtomicBoolean pressing, AtomicInteger runs, AtomicInteger later, List<String> failed)
            throws Exception {
        try (var wire = new Wire(port)) {
            for (int press = 0; pressing.get(); press++) {
                var address = address(learner, press);
                var status = wire.get(address).status();
                if (status == 200) {
                    runs.incrementAndGet();
                } else if (status == RUN_AGAIN) {
                    later.incrementAndGet();
                } else {
                    synchronized (failed) {
                        failed.add(address + ": " + status);
                    }
                }
            }
        }
    }

    /** Another one each time, so that none has been answered before. */
    private static String address(int learner, int press) {
        var person = (learner * 37 + press * 7) % 300;
        return switch ((learner + press) % 4) {
            case 0 -> "/en/lab/ask-the-model?model=M&phrasing=unseen&person=" + person;
            case 1 -> "/zh/lab/trace-a-fact?model=W&person=" + person;
            case 2 -> "/en/lab/edit-a-fact?model=S&person=" + person;
            default -> "/zh/lab/ffn-as-memory?model=S&neuron=" + (1 + person % 128) + "&layer=" + (1 + press % 2);
        };
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String times(double[] sorted) {
        return Table.number(
                "median %.1f ms, 95 %% %.1f ms, longest %.1f ms",
                middle(sorted), sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}
