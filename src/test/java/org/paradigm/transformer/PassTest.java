package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final int[] TEXT = {0, 5, 9, 3, 17, 4, 8, 11};
    private final Weights weights =
            Weights.random(new Architecture(20, 12, 16, 4, List.of(0, 2, 0), true), new Dice(1));
    private final Pass pass = new Pass(weights).run(TEXT);

    @Test
    void spreadsAllAttentionOverWhatIsSeenAndNothingElse() {
        for (var layer = 0; layer < 3; layer++) {
            for (var head = 0; head < 4; head++) {
                var map = pass.attention(layer, head);
                for (var t = 0; t < TEXT.length; t++) {
                    var sum = 0f;
                    for (var s = 0; s < TEXT.length; s++) {
                        sum += map[t][s];
                        var visible = s <= t && (layer != 1 || s > t - 2);
                        assertThat(map[t][s] > 0)
                                .as("layer %d, %d sees %d", layer, t, s)
                                .isEqualTo(visible);
                    }
                    assertThat(sum).isCloseTo(1, within(1e-6f));
                }
            }
        }
    }

    @Test
    void saysNothingOfThePastThatDependsOnTheFuture() {
        var before = pass.logits(4).clone();
        assertThat(pass.run(0, 5, 9, 3, 17, 19, 19, 19).logits(4)).containsExactly(before);
    }

    @Test
    void continuesWordByWordAsIfItHadReadAllAtOnce() {
        var slowly = new Pass(weights).run(TEXT[0]);
        for (var t = 1; t < TEXT.length; t++) {
            slowly.append(TEXT[t]);
        }
        for (var t = 0; t < TEXT.length; t++) {
            assertThat(slowly.logits(t).clone()).containsExactly(pass.logits(t));
        }
    }

    @Test
    void readsSequencesSideBySideAsItReadsThemAlone() {
        var both = new Pass(weights, 2, 4, new PlainProducts()).runAll(TEXT);
        assertThat(both.logits(7).clone())
                .containsExactly(new Pass(weights).run(17, 4, 8, 11).logits(3));
    }

    @Test
    void seesBothSidesOfATextAndNothingBehindIt() {
        var both = Weights.random(new Architecture(20, 12, 16, 4, List.of(0, 2, 0), true, false), new Dice(1));
        var alone = new Pass(both).run(17, 4, 8);
        for (var layer = 0; layer < 3; layer++) {
            for (var t = 0; t < 3; t++) {
                for (var s = 0; s < 3; s++) {
                    assertThat(alone.attention(layer, 0)[t][s] > 0)
                            .as("layer %d, %d sees %d", layer, t, s)
                            .isEqualTo(layer != 1 || Math.abs(s - t) < 2);
                }
            }
        }
        var filled = new Pass(both, 2, 4, new PlainProducts())
                .runAll(new int[] {0, 5, 9, 3, 17, 4, 8, 11}, new int[] {4, 3});
        assertThat(filled.logits(6).clone()).containsExactly(alone.logits(2));
        var before = alone.logits(0).clone();
        assertThat(alone.append(11).logits(0).clone()).isNotEqualTo(before);
        assertThat(alone.logits(1).clone())
                .containsExactly(new Pass(both).run(17, 4, 8, 11).logits(1));
    }

    @Test
    void readsAndChangesWhateverAModuleHandsOn() {
        for (var part : Part.values()) {
            for (var layer = 0; layer < (part == Part.EMBEDDING ? 1 : 3); layer++) {
                var site = Site.of(part, layer);
                var zeroed = new Pass(weights).hook(Hook.zero(site)).run(TEXT);
                assertThat(zeroed.values(part, layer)[7]).containsOnly(0);
                assertThat(zeroed.logits(7).clone()).as("%s %d", part, layer).isNotEqualTo(pass.logits(7));
                var patched = new Pass(weights)
                        .hook(Hook.zero(site).then(Hook.patch(site, pass)))
                        .run(TEXT);
                assertThat(patched.logits(7).clone()).as("%s %d", part, layer).containsExactly(pass.logits(7));
            }
        }
    }

    @Test
    void changesOneHeadAtOnePositionAndNothingBefore() {
        var site = new Site(Part.HEADS, 1, 5, 2, 4);
        var changed = new Pass(weights).hook(Hook.noise(site, 1, new Dice(3))).run(TEXT);
        var was = pass.values(Part.HEADS, 1)[5];
        var is = changed.values(Part.HEADS, 1)[5];
        for (var i = 0; i < 16; i++) {
            assertThat(is[i] != was[i]).isEqualTo(i / 4 == 2);
        }
        assertThat(changed.logits(4).clone()).containsExactly(pass.logits(4));
        assertThat(changed.logits(5).clone()).isNotEqualTo(pass.logits(5));
    }

    @Test
    void putsAGivenVectorInPlaceOfWhatComesOut() {
        var mean = new float[16];
        mean[3] = 1;
        var changed = new Pass(weights)
                .hook(Hook.replace(Site.of(Part.ATTENTION, 2), mean))
                .run(TEXT);
        assertThat(changed.values(Part.ATTENTION, 2)[2]).containsExactly(mean);
    }

    @Test
    void answersWithAnEditAsIfItsWeightsHadBeenChanged() {
        var dice = new Dice(7);
        var direction = new float[64];
        var value = new float[16];
        for (var i = 0; i < 64; i++) {
            direction[i] = (float) dice.normal();
            value[i % 16] = (float) dice.normal();
        }
        var changed = weights.copy();
        for (var i = 0; i < 64; i++) {
            for (var j = 0; j < 16; j++) {
                changed.layers.get(1).down()[i][j] += direction[i] * value[j];
            }
        }
        var overlaid =
                new Pass(weights).with(List.of(new Edit(1, direction, value))).run(TEXT);
        var expected = new Pass(changed).run(TEXT);
        for (var word = 0; word < 20; word++) {
            assertThat(overlaid.logits(7)[word]).isCloseTo(expected.logits(7)[word], within(1e-4f));
        }
        assertThat(new Pass(weights).run(TEXT).logits(7).clone()).containsExactly(pass.logits(7));
    }

    @Test
    void readsTheLastLayerThroughTheLensAsItAnswers() {
        assertThat(pass.lens(2, 7)).containsExactly(pass.probabilities(7));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> pass.run()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pass.run(20)).hasMessageContaining("20");
        assertThatThrownBy(() -> pass.run(new int[13])).hasMessageContaining("12");
        assertThatThrownBy(() -> new Pass(weights).run(new int[12]).append(1)).hasMessageContaining("12");
    }
}
