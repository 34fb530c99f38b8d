package org.paradigm.transformer;

import java.util.Locale;

/** One line on the terminal: how far, how fast, how well, how long still. */
final class Progress {
    private static final int BAR = 24;

    private final String what;
    private final int steps;
    private final int tokensPerStep;
    private final boolean terminal = System.console() != null;
    private long began = System.nanoTime();
    private long shown;
    private int first;
    private double loss = Double.NaN;

    Progress(String what, int first, int steps, int tokensPerStep) {
        this.what = what;
        this.first = first;
        this.steps = steps;
        this.tokensPerStep = tokensPerStep;
    }

    /** After a step; shows itself four times a second, or every half minute where there is no terminal. */
    void step(int done, double newLoss) {
        loss = Double.isNaN(loss) ? newLoss : 0.95 * loss + 0.05 * newLoss;
        var now = System.nanoTime();
        if (done < steps && now - shown < (terminal ? 250_000_000L : 30_000_000_000L)) {
            return;
        }
        shown = now;
        var seconds = (now - began) / 1e9;
        var rate = (done - first) * (double) tokensPerStep / seconds;
        var left = Math.round((steps - done) * (double) tokensPerStep / rate);
        var filled = BAR * done / steps;
        System.err.printf(
                Locale.ROOT,
                "%s%s [%s%s] %d/%d  %,.0f tokens/s  loss %.4f  %d:%02d left%s",
                terminal ? "\r" : "",
                what,
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                done,
                steps,
                rate,
                loss,
                left / 60,
                left % 60,
                terminal && done < steps ? "   " : System.lineSeparator());
    }
}
