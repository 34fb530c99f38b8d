package org.paradigm.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassGainTest {
    private static ClassGain.Half half(long learners, double before, double after, double variance) {
        return new ClassGain.Half(learners, before, after, variance);
    }

    @Test
    void doesNotDependOnWhichFormIsEasier() {
        // true gain 0.3; form B is easier by 0.1
        var gain = new ClassGain(half(20, 0.4, 0.8, 0.04), half(20, 0.5, 0.7, 0.04));
        assertThat(gain.gain().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(gain.easierSecond().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }

    /** Of t with 38 degrees of freedom the 97.5 % quantile is 2.0244 in every table. */
    @Test
    void usesStudentsDistribution() {
        var interval = new ClassGain(half(20, 0.4, 0.8, 0.04), half(20, 0.5, 0.7, 0.04))
                .interval()
                .orElseThrow();
        var half = 2.0244 * Math.sqrt(0.04 / 20 + 0.04 / 20) / 2;
        assertThat(interval.low()).isCloseTo(0.3 - half, within(1e-5));
        assertThat(interval.high()).isCloseTo(0.3 + half, within(1e-5));
    }

    @Test
    void saysNothingWithFewerThanTwoInEitherOrder() {
        var gain = new ClassGain(half(50, 0.4, 0.8, 0.04), half(1, 0.5, 0.7, 0));
        assertThat(gain.gain()).isEmpty();
        assertThat(gain.interval()).isEmpty();
        assertThat(gain.easierSecond()).isEmpty();
        assertThat(gain.learners()).isEqualTo(51);
    }

    @Test
    void isCertainWhereAllGainTheSame() {
        var interval = new ClassGain(half(3, 0.4, 0.6, 0), half(3, 0.4, 0.6, 0))
                .interval()
                .orElseThrow();
        assertThat(interval.low()).isEqualTo(interval.high()).isCloseTo(0.2, within(1e-12));
    }

    /** 4,000 classes of 8 and 14, whose halves scatter differently. */
    @Test
    void holdsTheTrueGainNinetyFiveTimesInAHundred() {
        var random = new Random(7);
        var held = 0;
        for (int i = 0; i < 4000; i++) {
            var gain = new ClassGain(drawn(random, 8, 0.4, 0.1), drawn(random, 14, 0.2, 0.25));
            held += gain.interval().orElseThrow().has(0.3) ? 1 : 0;
        }
        assertThat(held / 4000.0).isBetween(0.94, 0.96);
    }

    private static ClassGain.Half drawn(Random random, int learners, double mean, double deviation) {
        var gains = random.doubles(0, 1)
                .limit(learners)
                .map(any -> mean + deviation * random.nextGaussian())
                .toArray();
        var average = java.util.Arrays.stream(gains).average().orElseThrow();
        var squares = java.util.Arrays.stream(gains)
                .map(gain -> (gain - average) * (gain - average))
                .sum();
        return half(learners, 0, average, squares / (learners - 1));
    }
}
