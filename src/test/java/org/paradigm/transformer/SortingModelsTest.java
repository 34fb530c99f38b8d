package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts say of the networks that sort, from every seed, with a margin. */
class SortingModelsTest {
    private static Card.Figure figure(String network, String figure) {
        return Card.named(network).figure(figure);
    }

    private static double lookUp(SortingTask.Kind kind, int shots) {
        return IntStream.range(0, SortingTask.MEASURED)
                .mapToDouble(i -> kind.task(shots, false, i).lookUp())
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 12, 16})
    void doesWhatLookUpDoesAndNoMore(int shots) {
        for (var kind : List.of(SortingTask.Kind.NEW, SortingTask.Kind.MERGED)) {
            var card = figure("in-context", "right." + kind.name().toLowerCase(Locale.ROOT) + "." + shots);
            assertThat(card.seeds()).isEqualTo(5);
            assertThat(card.values())
                    .as(kind.name())
                    .allSatisfy(right -> assertThat(right).isCloseTo(lookUp(kind, shots), within(0.06)));
        }
        assertThat(figure("in-context", "right.size." + shots).highest())
                .isLessThan(lookUp(SortingTask.Kind.SIZE, shots) + 0.06);
    }

    /** Where categories are not known, examples and instruction alike are of no use. */
    @Test
    void failsWithoutKnowledge() {
        for (var shots : List.of(4, 8, 16)) {
            assertThat(figure("in-context-twin", "right.new." + shots).highest())
                    .isLessThan(0.4);
        }
        assertThat(figure("in-context-twin", "instructed.right.new.0").highest())
                .isLessThan(0.4);
        assertThat(figure("in-context", "instructed.right.new.0").lowest()).isGreaterThan(0.97);
        assertThat(figure("in-context-twin", "right.size.16").lowest())
                .isGreaterThan(figure("in-context", "right.size.16").highest());
        assertThat(figure("in-context", "right.size.16").highest()).isLessThan(0.5);
    }

    @Test
    void doesNotMindTheOrderOfExamples() {
        for (var place = 1; place <= 4; place++) {
            assertThat(figure("in-context", "place." + place).lowest()).isGreaterThan(0.98);
        }
        assertThat(figure("in-context", "changed.4").highest()).isLessThan(0.15);
        assertThat(figure("in-context", "changed.16").highest()).isLessThan(0.02);
        assertThat(figure("in-context", "conflict.later").values())
                .allSatisfy(share -> assertThat(share).isBetween(0.35, 0.65));
    }

    /** The page says that an answer that changes with the order was mostly a guess. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void changesItsAnswerMostlyWhereNothingCanBeLookedUp(int shots) {
        var pass = new Pass(Model.named("in-context").weights());
        var changed = IntStream.range(0, SortingTask.MEASURED)
                .mapToObj(i -> SortingTask.Kind.NEW.task(shots, false, i))
                .filter(task -> Sorting.answer(pass, task) != Sorting.answer(pass, task.reversed()))
                .toList();
        assertThat(changed).isNotEmpty();
        assertThat(changed.stream()
                        .filter(task -> task.examples().stream().noneMatch(task::isAlike))
                        .count())
                .isGreaterThan(changed.size() / 2);
    }

    @Test
    void looksBackFromTheSecondLayerWithWhicheverHead() {
        var names = Card.named("in-context").figures().stream()
                .filter(name -> name.matches("match\\.\\d\\.\\d"))
                .toList();
        var best = IntStream.range(0, 5)
                .mapToObj(seed -> names.stream()
                        .max(Comparator.comparingDouble((String name) ->
                                figure("in-context", name).values().get(seed)))
                        .orElseThrow())
                .toList();
        assertThat(best).allSatisfy(name -> assertThat(name).startsWith("match.2."));
        assertThat(best.stream().distinct()).hasSizeGreaterThan(1);
        var kept = IntStream.range(0, 5)
                .mapToObj(seed -> figure("in-context", best.get(seed).replace("match", "without"))
                        .values()
                        .get(seed))
                .toList();
        assertThat(kept.get(0)).isLessThan(0.7);
        assertThat(kept).anySatisfy(right -> assertThat(right).isGreaterThan(0.8));
        assertThat(figure("in-context", "match.2.3").committed())
                .isGreaterThan(5 * figure("in-context", "match.evenly").committed());
    }

    /** Wei et al. 2023, in part; Min et al. 2022 not. */
    @Test
    void followsFlippedExamplesIfItIsLargeEnough() {
        for (var network : List.of("in-context-usual", "in-context-usual-middle")) {
            assertThat(figure(network, "right.flipped.16").lowest()).isGreaterThan(0.95);
            assertThat(figure(network, "usual.flipped.16").highest()).isLessThan(0.03);
        }
        assertThat(figure("in-context-usual-small", "usual.flipped.16").lowest())
                .isGreaterThan(figure("in-context-usual", "usual.flipped.16").highest() + 0.1);
        // the small network is only slower
        assertThat(figure("in-context-usual-small", "right.flipped.16").highest())
                .isLessThan(0.4);
        assertThat(figure("in-context-usual-longer", "right.flipped.16").lowest())
                .isGreaterThan(0.9);
        assertThat(Model.named("in-context-usual-longer").weights().architecture())
                .isEqualTo(Model.named("in-context-usual-small").weights().architecture());
        assertThat(figure("in-context-usual", "usual.usual.16").lowest()).isGreaterThan(0.97);
        assertThat(figure("in-context-usual", "usual.random.16").highest()).isLessThan(0.45);
    }

    @ParameterizedTest
    @CsvSource({"in-context, NEW, 4", "in-context-twin, NEW, 16", "in-context-usual-small, FLIPPED, 16"})
    void answerAsTheirCardsSay(String network, SortingTask.Kind kind, int shots) {
        var pass = new Pass(Model.named(network).weights());
        var right = IntStream.range(0, SortingTask.MEASURED)
                .mapToObj(i -> kind.task(shots, false, i))
                .filter(task -> Sorting.answer(pass, task) == task.answer())
                .count();
        assertThat((double) right / SortingTask.MEASURED)
                .isCloseTo(
                        figure(network, "right." + kind.name().toLowerCase(Locale.ROOT) + "." + shots)
                                .committed(),
                        within(0.005));
    }
}
