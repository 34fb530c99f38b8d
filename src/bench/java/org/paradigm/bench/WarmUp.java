package org.paradigm.bench;

import java.util.function.DoubleSupplier;

/**
 * The JVM compiles what is hot, and is only then measured: a hundred attempts or a thousand pages are done again and
 * again, until three times in a row cost no less than the cheapest before them, give or take a twentieth.
 *
 * @param cpu seconds that the product has spent so far
 * @param most times at the most
 */
record WarmUp(DoubleSupplier cpu, int most) {
    private static final int IN_A_ROW = 3;
    private static final double CHEAPER = 0.95;
    private static final int SECOND = 1000;
    private static final int PATIENCE_SECONDS = 60;
    private static final double AT_REST = 0.05;

    /** CPU seconds of what is warmed up. */
    interface Round {
        double cost() throws Exception;
    }

    /** @return how often it was done */
    int with(Round round) throws Exception {
        var done = 0;
        var cheapest = Double.MAX_VALUE;
        for (int since = 0; since < IN_A_ROW && done < most; done++) {
            var cost = round.cost();
            since = cost < CHEAPER * cheapest ? 0 : since + 1;
            cheapest = Math.min(cheapest, cost);
        }
        settle();
        return done;
    }

    /** The compiler, which gets little of a busy machine, catches up; what the product does by itself after a start ends. */
    private void settle() throws InterruptedException {
        for (int quiet = 0, waited = 0; quiet < IN_A_ROW && waited < PATIENCE_SECONDS; waited++) {
            var before = cpu.getAsDouble();
            Thread.sleep(SECOND);
            quiet = cpu.getAsDouble() - before < AT_REST ? quiet + 1 : 0;
        }
    }
}
