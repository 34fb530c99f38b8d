package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {
    private final Pairs pairs = new Pairs();

    @Test
    void asksForWhatStandsInTheText() {
        var dice = new Dice(1);
        for (var many = 1; many <= Pairs.NAMES; many++) {
            var question = pairs.question(many, dice);
            assertThat(question.words()).hasSize(many + 2);
            assertThat(says(question.words()[question.pair() + 1]))
                    .isEqualTo(says(question.words()[many + 1]).replace('?', ':') + " " + says(question.answer()));
        }
    }

    @Test
    void trainsOnRightAnswersOnly() {
        var words = new int[2 * Pairs.SPAN];
        var targets = new int[2 * Pairs.SPAN];
        var dice = new Dice(1);
        pairs.text(words, targets, 0, dice);
        pairs.text(words, targets, Pairs.SPAN, dice);
        var asked = 0;
        for (var at = Pairs.SPAN; at < 2 * Pairs.SPAN; at++) {
            if (targets[at] >= 0) {
                asked++;
                var note = says(words[at]).replace('?', ':') + " " + says(targets[at]);
                var told = false;
                for (var before = Pairs.SPAN; before < at; before++) {
                    told |= says(words[before]).equals(note);
                }
                assertThat(told).isTrue();
            }
        }
        assertThat(asked).isPositive();
    }

    private String says(int word) {
        return pairs.vocabulary().word(word, Tongue.EN);
    }

    @Test
    void remembersWhatItReadsInAVectorThatDependsOnEveryWord() {
        var network = Recurrent.random(20, 8, true, new Dice(1));
        var pass = new RecurrentPass(network, 6).run(1, 2, 3, 4);
        var said = pass.probabilities(3);
        assertThat(pass.attention(3)).hasSize(4);
        var sum = 0f;
        for (var weight : pass.attention(3)) {
            sum += weight;
        }
        assertThat(sum).isBetween(0.999f, 1.001f);
        assertThat(pass.run(5, 2, 3, 4).probabilities(3)).isNotEqualTo(said);
        assertThat(pass.run(1, 2, 3, 4, 9).probabilities(3)).containsExactly(said);
        assertThat(Model.file(Model.recurrent(Model.file(network), "x"))).isEqualTo(Model.file(network));
    }
}
