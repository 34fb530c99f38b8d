package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Bilingual;

/** The figures are those of the fact sheet, F6.01. */
class CotBySizeTest {
    private final Lab lab = new CotBySize();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    private static List<List<Bilingual>> models(Outcome outcome) {
        return outcome.pieces().stream()
                .filter(piece -> piece instanceof Shifts)
                .map(piece -> ((Shifts) piece).table().rows())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "lamda-137b, 6.5, 14.3, 7.8",
        "gpt-350m, 2.2, 0.5, -1.7",
        "gpt-1.3b, 2.4, 0.5, -1.9",
        "gpt-6.7b, 4.0, 2.4, -1.6",
        "gpt-175b, 15.6, 46.9, 31.3",
        "codex, 19.7, 63.1, 43.4",
        "palm-8b, 4.9, 4.1, -0.8",
        "palm-62b, 9.6, 29.9, 20.3",
        "palm-540b, 17.9, 56.9, 39.0"
    })
    void givesThePublishedFigures(String model, double direct, double steps, double change) {
        var measures = run(Map.of()).measures();
        assertThat(measures).containsEntry("direct." + model, direct).containsEntry("steps." + model, steps);
        assertThat(measures.get("change." + model)).isCloseTo(change, within(0.05));
    }

    @Test
    void uncoversOnlyWhatWasGuessed() {
        assertThat(models(run(Map.of())))
                .allSatisfy(row -> assertThat(row.get(1).en()).isEqualTo("?"));
        var rows = models(run(Map.of("palm-8b", "rises")));
        assertThat(rows).filteredOn(row -> row.get(1).en().equals("?")).hasSize(8);
        assertThat(rows)
                .filteredOn(row -> row.get(0).en().equals("PaLM 8B"))
                .allSatisfy(row -> assertThat(row.get(3).en()).isEqualTo("−0.8"));
    }

    @Test
    void uncoversAllForWhoeverAsksAndSaysWhereTheTurnIs() {
        var outcome = run(Map.of("show", "all"));
        assertThat(models(outcome))
                .noneSatisfy(row -> assertThat(row.get(1).en()).isEqualTo("?"));
        assertThat(outcome.pieces().toString()).contains("8 billion parameters or fewer");
        assertThat(run(Map.of("palm-8b", "falls")).pieces().toString()).doesNotContain("8 billion parameters or fewer");
    }

    @Test
    void countsTheSignsThatWereRight() {
        var guesses = new HashMap<String, String>();
        for (var model : List.of("gpt-350m", "palm-540b", "codex")) {
            guesses.put(model, "rises");
        }
        assertThat(run(guesses).pieces().get(0).toString()).contains("guessed 3 of nine", "**2**");
    }
}
