package org.paradigm.lab;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs what is short, while its page waits: half of the processors at most, in threads of the lowest priority, and only so
 * many may wait. A run that takes longer than its time is ended.
 */
final class Bench implements AutoCloseable {
    /** Too many wait, or it took too long: to be tried again. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy(String why) {
            super(why, null, false, false);
        }
    }

    private static final int WAITING = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Duration longest;
    private final ThreadPoolExecutor threads;

    Bench() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, Duration.ofSeconds(2));
    }

    /** @param longest that a run may take once it has begun */
    Bench(int atOnce, int waiting, Duration longest) {
        this.longest = longest;
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), this::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "paradigm-lab");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(Bench.class.getClassLoader());
        return thread;
    }

    /** @throws Busy if it cannot be done now */
    <T> T run(Function<Pace, T> work) {
        var task = new FutureTask<>(() -> work.apply(pace(System.nanoTime() + longest.toNanos())));
        try {
            threads.execute(task);
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException full) {
            task.cancel(true);
            threads.remove(task);
            throw new Busy("too many runs at once");
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new Busy("the server is stopping");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Pace.Stopped stopped) {
                throw new Busy(stopped.getMessage());
            }
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Pace pace(long end) {
        return done -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new Pace.Stopped("nobody waits for it");
            }
            if (System.nanoTime() > end) {
                throw new Pace.Stopped("it takes too long");
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
