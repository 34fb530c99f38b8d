package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the committed small model: what the labs do, with margins. */
class EditingTest {
    private static final Model SMALL = Model.named("S");

    private final Facts facts = SMALL.facts();
    private final Facts.Fact fact = new Facts.Fact(17, 1);
    private final int object = facts.objects(1)[facts.answer(fact) == facts.objects(1)[5] ? 6 : 5];
    private final int phrasing = Recall.told(facts, fact);
    private final int[] prompt = facts.prompt(fact, phrasing);

    @Test
    void writesANewAnswerIntoTheLastLayerAndSparesTheRest() {
        var before = Model.file(SMALL.weights());
        var edit = new Editing(SMALL.weights(), facts).edit(List.of(), prompt, object, 1, prompt.length - 1, 1);
        var after = Aftermath.of(
                new Pass(SMALL.weights()).with(List.of(edit)), facts, Map.of(fact, object), phrasing, facts.all());
        assertThat(after.edited()).isEqualTo(1);
        assertThat(after.otherPhrasings()).isGreaterThanOrEqualTo(0.75);
        assertThat(after.others()).isGreaterThan(0.97);
        assertThat(Model.file(SMALL.weights())).isEqualTo(before);
        var untouched = Aftermath.of(new Pass(SMALL.weights()), facts, Map.of(fact, object), phrasing, facts.all());
        assertThat(untouched.edited()).isZero();
    }

    @Test
    void makesTheSameEditForTheSameSeed() {
        var editing = new Editing(SMALL.weights(), facts);
        var one = editing.edit(List.of(), prompt, object, 1, prompt.length - 1, 1);
        var same = new Editing(SMALL.weights(), facts).edit(List.of(), prompt, object, 1, prompt.length - 1, 1);
        assertThat(one.value()).containsExactly(same.value());
        assertThat(one.direction()).containsExactly(same.direction());
    }

    @Test
    void editsOnTopOfEdits() {
        var editing = new Editing(SMALL.weights(), facts);
        var first = editing.edit(List.of(), prompt, object, 1, prompt.length - 1, 1);
        var back = editing.edit(List.of(first), prompt, facts.answer(fact), 1, prompt.length - 1, 1);
        var pass = new Pass(SMALL.weights()).with(List.of(first, back));
        assertThat(Recall.guess(pass, prompt)).isEqualTo(facts.answer(fact));
    }

    @Test
    void refusesALayerOrPositionThatIsNotThere() {
        var editing = new Editing(SMALL.weights(), facts);
        assertThatThrownBy(() -> editing.edit(List.of(), prompt, object, 2, 0, 1))
                .hasMessageContaining("layer 2");
        assertThatThrownBy(() -> editing.edit(List.of(), prompt, object, 0, 9, 1))
                .hasMessageContaining("position 9");
        var without = new Weights(Architecture.of(facts.vocabulary().size(), 16, 8, 2, 1, false));
        assertThatThrownBy(() -> new Editing(without, facts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgetsOthersByFineTuningUnlessTheyAreReplayed() {
        var lesson = List.of(new FineTuning.Lesson(prompt, object, facts.number(fact)));
        var objects = Map.of(fact, object);
        var plain = new FineTuning(1e-3, 40, 0).teach(SMALL.weights(), facts, lesson, 1);
        var replayed = new FineTuning(3e-4, 100, 31).teach(SMALL.weights(), facts, lesson, 1);
        var after = Aftermath.of(new Pass(plain), facts, objects, phrasing, facts.all());
        var calm = Aftermath.of(new Pass(replayed), facts, objects, phrasing, facts.all());
        assertThat(after.edited()).isEqualTo(1);
        assertThat(calm.edited()).isEqualTo(1);
        assertThat(after.others()).isLessThan(0.95);
        assertThat(calm.others()).isGreaterThan(0.97);
    }

    @Test
    void stopsTeachingBetweenTwoStepsWhenItIsTold() {
        var lesson = List.of(new FineTuning.Lesson(prompt, object, facts.number(fact)));
        var told = new ArrayList<Double>();
        assertThatThrownBy(() -> new FineTuning(3e-4, 100, 31).teach(SMALL.weights(), facts, lesson, 1, done -> {
                    told.add(done);
                    if (told.size() == 3) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(told).containsExactly(0.0, 0.01, 0.02);
    }

    @Test
    void bringsTheAnswerBackAtTheLastWordOfTheLastLayerAndNowhereEarlierThere() {
        var tracing = Tracing.of(facts, fact, phrasing);
        var found = tracing.run(SMALL.weights(), List.of(), Part.RESIDUAL, 3, 5, 1);
        var end = prompt.length - 1;
        assertThat(found.clean()).isGreaterThan(0.8);
        assertThat(found.corrupted()).isLessThan(0.5);
        assertThat(found.share(1, end)).isBetween(0.999, 1.001);
        assertThat(found.share(1, end - 1)).isBetween(-0.001, 0.001);
        assertThat(tracing.run(SMALL.weights(), List.of(), Part.RESIDUAL, 3, 5, 1)
                        .restored())
                .isDeepEqualTo(found.restored());
    }

    @Test
    void answersWorseWithoutItsLastFeedForwardModuleThanWithoutItsLastAttention() {
        var whole = Recall.of(new Pass(SMALL.weights()), facts);
        var means = new Means(SMALL.weights(), facts);
        for (var off : List.of(
                List.of(Hook.zero(Site.of(Part.FEED_FORWARD, 1)), Hook.zero(Site.of(Part.ATTENTION, 1))),
                List.of(means.replace(Site.of(Part.FEED_FORWARD, 1)), means.replace(Site.of(Part.ATTENTION, 1))))) {
            var withoutMemory = Recall.of(new Pass(SMALL.weights()).hook(off.get(0)), facts);
            var withoutAttention = Recall.of(new Pass(SMALL.weights()).hook(off.get(1)), facts);
            assertThat(withoutMemory.seen()).isLessThan(withoutAttention.seen() - 0.2);
            assertThat(withoutAttention.seen()).isLessThan(whole.seen());
        }
    }
}
