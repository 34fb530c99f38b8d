package org.paradigm.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** So many at once, each over a connection of its own, until the work is done. */
record Crowd(int connections, int port) {
    /** Does the piece of work with this number, counted from 0. */
    interface Work {
        void piece(Wire wire, int number) throws Exception;
    }

    /** @param cpu seconds of processor time that it took those who served */
    record Outcome(int pieces, double seconds, double cpu) {
        double rate() {
            return pieces / seconds;
        }

        Outcome and(Outcome next) {
            return new Outcome(pieces, seconds + next.seconds, cpu + next.cpu);
        }
    }

    Outcome does(int pieces, DoubleSupplier cpu, Work work) throws InterruptedException {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> {
                    try (var wire = new Wire(port)) {
                        for (var number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
                            work.piece(wire, number);
                        }
                    }
                    return null;
                });
            }
            var cpuBefore = cpu.getAsDouble();
            var began = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Outcome(pieces, seconds, cpu.getAsDouble() - cpuBefore);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
