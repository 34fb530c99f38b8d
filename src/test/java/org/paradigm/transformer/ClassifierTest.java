package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassifierTest {
    @Test
    void separatesSpiralsOnlyWithEnoughNeuronsAndExamples() {
        var examples = Spirals.of(512, 0, 1);
        var test = Spirals.of(1000, 0, 2);
        assertThat(Classifier.train(1, examples, 1).accuracy(test)).isLessThan(0.65);
        assertThat(Classifier.train(16, examples, 1).accuracy(test)).isGreaterThan(0.95);
        assertThat(Classifier.train(16, Spirals.of(16, 0, 1), 1).accuracy(test)).isLessThan(0.9);
    }

    @Test
    void comesOutAsOnItsCardWhenItIsTrainedAgain() {
        var card = Card.named("capacity");
        var test = Spirals.unseen();
        for (var width : new int[] {2, 8}) {
            var given = Spirals.of(64, 0.15, 1);
            var classifier = Classifier.train(width, given, 1);
            var name = "wrong.15.examples.64.width." + width;
            assertThat(classifier.accuracy(given))
                    .isCloseTo(card.figure(name + ".training").committed(), within(1e-4));
            assertThat(classifier.accuracy(test))
                    .isCloseTo(card.figure(name + ".test").committed(), within(1e-4));
        }
    }

    @Test
    void knowsWrongLabelsByHeartWhenThereAreFew() {
        var card = Card.named("capacity");
        var few = "wrong.15.examples.32.width.32";
        var many = "wrong.15.examples.1024.width.32";
        assertThat(card.figure(few + ".training").lowest()).isGreaterThan(0.9);
        assertThat(card.figure(few + ".test").highest()).isLessThan(0.9);
        assertThat(card.figure(many + ".training").highest()).isLessThan(0.9);
        assertThat(card.figure(many + ".test").lowest()).isGreaterThan(0.95);
    }
}
