package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.transformer.Card;

class MaskCompareTest {
    private final Lab lab = new MaskCompare();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    /** What a run finds is what the card says of more sentences, drawn for another seed. */
    @ParameterizedTest
    @CsvSource({"right, review", "left, review", "right, agreement", "left, agreement"})
    void fillsInAsItsCardsSay(String clue, String kind) {
        var measures = run(Map.of("clue", clue, "kind", kind)).measures();
        for (var network : new String[] {"fill-in", "continue"}) {
            var figure = Card.named("town-" + network).figure(clue + "." + kind);
            assertThat(measures.get(network)).as(network).isCloseTo(100 * figure.committed(), within(15.0));
        }
    }

    @Test
    void stopsAsSoonAsItCanWhereABlankAtTheEndHasAlwaysBeenAFullStop() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("more-fill-in")).isLessThan(20);
        assertThat(measures.get("more-town")).isGreaterThan(45);
        assertThat(measures.get("more-continue")).isCloseTo(measures.get("more-town"), within(20.0));
        assertThat(measures.get("more-row")).isGreaterThan(measures.get("more-fill-in") + 30);
        assertThat(measures.get("sound-continue")).isGreaterThan(measures.get("sound-fill-in"));
    }

    @ParameterizedTest
    @CsvSource({"'the queen, unlike the king, praised _ hat.', her", "'女王，不像国王，夸了_帽子', her"})
    void fillsAReadersOwnSentenceInEitherLanguage(String sentence, String word) {
        var table = (Piece.Table) run(Map.of("own", sentence)).pieces().get(1);
        assertThat(table.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(1).en()).startsWith(word));
    }

    @ParameterizedTest
    @CsvSource({"the queen praised her hat", "the _ praised _ hat", "the dragon praised _ hat"})
    void refusesASentenceWithoutExactlyOneBlankOrWithWordsThatItDoesNotKnow(String sentence) {
        assertThatThrownBy(() -> run(Map.of("own", sentence))).isInstanceOf(Refused.class);
    }
}
