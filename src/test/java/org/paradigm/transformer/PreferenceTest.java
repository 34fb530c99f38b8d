package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    private static final double[] REFERENCE = {Math.log(0.5), Math.log(0.3), Math.log(0.2)};
    private static final double[] REWARDS = {0, 1, 2.5};

    /** 30 times a is preferred, 10 times b, and the prior hardly counts: the odds are 3. */
    @Test
    void findsTheOddsOfTheRankings() {
        var differences = new double[40][];
        Arrays.setAll(differences, i -> new double[] {i < 30 ? 1 : -1});
        assertThat(Preference.fit(differences, 1, 1000).weights()[0]).isCloseTo(Math.log(3), within(1e-4));
    }

    /** Where the derivative of the log posterior is 0: doubt · n = weight / deviation². */
    @Test
    void staysFiniteWhereAllRankingsAgree() {
        var differences = new double[10][];
        Arrays.fill(differences, new double[] {1, 0});
        var weights = Preference.fit(differences, 2, 2).weights();
        assertThat(10 / (1 + Math.exp(weights[0]))).isCloseTo(weights[0] / 4, within(1e-9));
        assertThat(weights[1]).isZero();
        assertThat(Preference.fit(new double[0][], 2, 2).weights()).containsExactly(0, 0);
    }

    @Test
    void noPolicyIsBetterThanTheBest() {
        var reference = Preference.best(REFERENCE, new double[3], 1);
        var dice = new Dice(1);
        for (var beta : new double[] {0.1, 0.5, 2}) {
            var best = worth(Preference.best(REFERENCE, REWARDS, beta), reference, beta);
            for (var i = 0; i < 1000; i++) {
                var other = new double[] {dice.uniform(), dice.uniform(), dice.uniform()};
                var sum = Arrays.stream(other).sum();
                Arrays.setAll(other, j -> other[j] / sum);
                assertThat(worth(other, reference, beta)).isLessThanOrEqualTo(best);
            }
        }
    }

    private static double worth(double[] policy, double[] reference, double beta) {
        var reward = 0.0;
        for (var i = 0; i < policy.length; i++) {
            reward += policy[i] * REWARDS[i];
        }
        return reward - beta * Preference.divergence(policy, reference);
    }

    @Test
    void staysWhereItIsForALargeBetaAndCollapsesForASmallOne() {
        assertThat(Preference.best(REFERENCE, REWARDS, 1e9))
                .containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-6));
        assertThat(Preference.best(REFERENCE, REWARDS, 0.001)).containsExactly(new double[] {0, 0, 1}, within(1e-6));
    }
}
