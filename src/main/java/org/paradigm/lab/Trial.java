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
 */
public record Trial(
        Setup setup,
        Map<String, String> typed,
        Map<String, Bilingual> problems,
        Optional<Bilingual> notice,
        Optional<Outcome> outcome) {
    /** Nothing was asked for yet. */
    static Trial none(Lab lab) {
        var read = Setup.read(lab.settings(), Map.of());
        return new Trial(read.setup(), read.typed(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Reads what was asked for, and runs it. */
    public static Trial of(Lab lab, Map<String, String> asked, Laboratory laboratory) {
        var read = Setup.read(lab.settings(), asked);
        if (!read.problems().isEmpty()) {
            return refused(read, read.problems());
        }
        try {
            var outcome = laboratory.run(lab, read.setup());
            return new Trial(read.setup(), read.typed(), Map.of(), Optional.empty(), Optional.of(outcome));
        } catch (Refused refused) {
            return refused(read, Map.of(refused.setting(), refused.reason()));
        } catch (Bench.Busy busy) {
            return new Trial(read.setup(), read.typed(), Map.of(), Optional.of(Say.of("busy")), Optional.empty());
        }
    }

    private static Trial refused(Setup.Read read, Map<String, Bilingual> problems) {
        return new Trial(read.setup(), read.typed(), problems, Optional.of(Say.of("refused")), Optional.empty());
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public boolean isBusy() {
        return problems.isEmpty() && notice.isPresent();
    }
}
