package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final Facts FACTS = new Facts(20, 6, 1);

    /** The same on JDK 17 and 25, by plain loops and (with -Ptrain) by the Vector API. */
    static final long AFTER_THIRTY_STEPS = 3057518705L;

    @Test
    void makesTheSameWeightsToTheLastBitEverywhere() {
        assertThat(thirtySteps(PlainProducts::new, 2)).isEqualTo(AFTER_THIRTY_STEPS);
    }

    @Test
    void learnsWhatItIsTold() {
        var dice = new Dice(1);
        var weights = Weights.random(shape(), dice);
        var learner = new Learner(weights, 0.02f, 16, Reading.SPAN, 1, PlainProducts::new);
        var before = Recall.of(new Pass(weights), FACTS);
        run(learner, dice, 900);
        var after = Recall.of(new Pass(weights), FACTS);
        assertThat(before.seen()).isLessThan(0.1);
        assertThat(after.seen()).isGreaterThan(0.9);
    }

    static long thirtySteps(Supplier<Products> products, int shards) {
        var dice = new Dice(7);
        var weights = Weights.random(shape(), dice);
        run(new Learner(weights, 0.02f, 16, Reading.SPAN, shards, products), dice, 30);
        var sum = new CRC32();
        sum.update(Model.file(weights));
        return sum.getValue();
    }

    private static Architecture shape() {
        return new Architecture(FACTS.vocabulary().size(), Reading.SPAN, 32, 4, List.of(2, 0), true);
    }

    private static void run(Learner learner, Dice dice, int steps) {
        var reading = new Reading(FACTS, dice);
        var schedule = new Schedule(3e-3f, 5, steps);
        var words = new int[16 * Reading.SPAN];
        var targets = new int[words.length];
        for (var step = 0; step < steps; step++) {
            reading.fill(words, targets);
            learner.step(words, targets, schedule.rate(step));
        }
    }
}
