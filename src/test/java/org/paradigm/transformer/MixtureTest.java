package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final int[] WORDS = {0, 3, 5, 1, 6, 2};
    private static final int[] TARGETS = {3, 5, 1, 6, 2, -1};

    private static Mixture mixture() {
        return Mixture.random(Architecture.of(7, 6, 8, 2, 1, false), 4, 6, new Dice(1));
    }

    @Test
    void asksTheExpertThatTheGateFindsLikeliest() {
        var pass = new MixturePass(mixture()).run(WORDS);
        for (var at = 0; at < WORDS.length; at++) {
            var shares = pass.shares(at);
            for (var share : shares) {
                assertThat(share).isLessThanOrEqualTo(shares[pass.expert(at)]);
            }
        }
    }

    @Test
    void leavesAWordAloneThatItsExpertKnowsNothingOf() {
        var mixture = mixture();
        var before = new MixturePass(mixture).run(WORDS);
        var expert = before.expert(5);
        for (var row : mixture.down.get((expert + 1) % 4)) {
            Arrays.fill(row, 9);
        }
        var after = new MixturePass(mixture).run(WORDS);
        assertThat(after.probabilities(5)).containsExactly(before.probabilities(5));
        for (var row : mixture.down.get(expert)) {
            Arrays.fill(row, 9);
        }
        assertThat(new MixturePass(mixture).run(WORDS).probabilities(5)).isNotEqualTo(before.probabilities(5));
    }

    /** Undecided, every expert has the same mean share, whoever answers; sure of one, the imbalance is their number. */
    @Test
    void isBalancedAtOneAndAtWorstTheNumberOfItsExperts() {
        var mixture = mixture();
        for (var row : mixture.gate) {
            Arrays.fill(row, 0);
        }
        var pass = new MixturePass(mixture).run(WORDS);
        assertThat(pass.imbalance(TARGETS)).isCloseTo(1, within(1e-6));

        mixture.trunk.positions[0][0] = 0;
        Arrays.fill(mixture.norm[0], 0);
        mixture.norm[0][0] = 1;
        for (var embedding : mixture.trunk.embedding) {
            embedding[0] = 50;
        }
        mixture.gate[0][2] = 50;
        assertThat(new MixturePass(mixture).run(WORDS).imbalance(TARGETS)).isCloseTo(4, within(1e-3));
        assertThat(new MixturePass(mixture).run(WORDS).load(TARGETS)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void sharesTheLoadEvenlyWhereBalanceIsAllThatCounts() {
        var dice = new Dice(2);
        var mixture = Mixture.random(Architecture.of(7, 6, 8, 2, 1, false), 4, 6, dice);
        var optimiser = new AdamW(() -> new Mixture(mixture.attention(), 4, 6), 0);
        var pass = new MixturePass(mixture, 16, 6, new PlainProducts());
        var words = new int[96];
        Arrays.setAll(words, i -> dice.below(7));
        var targets = words.clone();
        mixture.gate[0][0] = 2;
        var before = Arrays.stream(pass.runAll(words).load(targets)).max().orElseThrow();
        for (var step = 0; step < 100; step++) {
            var gradients = new Mixture(mixture.attention(), 4, 6);
            pass.runAll(words).back(targets, 10, gradients);
            optimiser.step(mixture, gradients, 1e-2f, 1);
        }
        assertThat(Arrays.stream(pass.runAll(words).load(targets)).max().orElseThrow())
                .isLessThan(before)
                .isLessThan(0.35);
    }

    @Test
    void readsWhatItHasWritten() {
        var mixture = mixture();
        var file = Model.file(mixture);
        assertThat(Model.file(Model.mixture(file, "x"))).isEqualTo(file);
        assertThat(mixture.parameters() - mixture.active()).isEqualTo(3 * 2 * 8 * 6);
        assertThatThrownBy(() -> Model.mixture(Arrays.copyOf(file, 600), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x");
    }
}
