package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbingTest {
    private final Town town = new Town();
    private final Weights untrained = Weights.random(
            new Architecture(town.vocabulary().size(), Town.SPAN, 16, 4, java.util.List.of(0, 0), true, false),
            new Dice(1));

    @Test
    void findsInTheEmbeddingsTheWordAndNotItsPartOfSpeech() {
        var probing = new Probing(untrained, town, Encoded.Property.PART_OF_SPEECH, 1);
        assertThat(probing.real()[0]).isBetween(0.4, 0.6);
        assertThat(probing.lot()[0]).isGreaterThan(0.9);
        assertThat(probing.real()).hasSize(3);
    }

    @Test
    void findsNothingOfTheSubjectInTheEmbeddingOfAnotherWord() {
        for (var property :
                new Encoded.Property[] {Encoded.Property.SUBJECT_AT_DEED, Encoded.Property.SUBJECT_AT_BLANK}) {
            assertThat(new Probing(untrained, town, property, 1).real()[0]).isBetween(0.4, 0.6);
        }
    }

    @Test
    void learnsToJudgeTheReviewsThatItIsGiven() {
        var reviews = Verdicts.reviews(town, 8, 1);
        var taught = new Verdicts(3e-3f, 60).teach(untrained, reviews, 1, (done, loss) -> {});
        assertThat(Verdicts.accuracy(new Pass(taught), reviews)).isEqualTo(1);
    }
}
