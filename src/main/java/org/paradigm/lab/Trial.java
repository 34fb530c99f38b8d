package org.paradigm.lab;

import java.util.Map;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/**
 * A request to a lab, and what came of it.
 *
 * @param typed as it came, by setting
 * @param problems by setting; then nothing was run
 * @param notice what is to be said in place of an outcome
 * @param underWay where a long run is that is not finished yet; the page asks again
 */
public record Trial(
        Setup setup,
        Map<String, String> typed,
        Map<String, Bilingual> problems,
        Optional<Bilingual> notice,
        Optional<Outcome> outcome,
        Optional<LabRuns.State> underWay) {
    /** Nothing was asked for yet. */
    public static Trial none(Lab lab) {
        var read = Setup.read(lab.settings(), Map.of());
        return new Trial(read.setup(), read.typed(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads what was asked for, and runs it. */
    public static Trial of(Lab lab, Map<String, String> asked, Laboratory laboratory) {
        var read = Setup.read(lab.settings(), asked);
        if (!read.problems().isEmpty()) {
            return refused(read, read.problems());
        }
        try {
            if (lab instanceof LongLab slow && slow.isLong(read.setup())) {
                return of(slow, read, laboratory.longRun(slow, read.setup()));
            }
            return done(read, laboratory.run(lab, read.setup()));
        } catch (Refused refused) {
            return refused(read, Map.of(refused.setting(), refused.reason()));
        } catch (Bench.Busy busy) {
            // It may only need more time than a page has.
            return lab instanceof LongLab slow
                    ? of(slow, read, laboratory.longRun(slow, read.setup()))
                    : told(read, Say.of("busy"));
        }
    }

    private static Trial of(LongLab lab, Setup.Read read, LabRuns.State state) {
        if (state instanceof LabRuns.Finished finished) {
            return finished.measures()
                    .map(measures -> done(read, new Outcome(measures, lab.show(read.setup(), measures))))
                    .orElseGet(() -> told(read, Say.of("too-long")));
        }
        if (state instanceof LabRuns.Crowded) {
            return told(read, Say.of("busy"));
        }
        return new Trial(read.setup(), read.typed(), Map.of(), Optional.empty(), Optional.empty(), Optional.of(state));
    }

    private static Trial done(Setup.Read read, Outcome outcome) {
        return new Trial(
                read.setup(), read.typed(), Map.of(), Optional.empty(), Optional.of(outcome), Optional.empty());
    }

    private static Trial told(Setup.Read read, Bilingual notice) {
        return new Trial(read.setup(), read.typed(), Map.of(), Optional.of(notice), Optional.empty(), Optional.empty());
    }

    private static Trial refused(Setup.Read read, Map<String, Bilingual> problems) {
        return new Trial(
                read.setup(),
                read.typed(),
                problems,
                Optional.of(Say.of("refused")),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public boolean isBusy() {
        return problems.isEmpty() && notice.isPresent();
    }

    public boolean isUnderWay() {
        return underWay.isPresent();
    }
}
