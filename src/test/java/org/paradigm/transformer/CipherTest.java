package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CipherTest {
    private final Cipher cipher = new Cipher();

    @Test
    void putsForASignWhatHangsOnItAndTheOneBefore() {
        var plain = Cipher.plain(new Dice(1));
        var changed = plain.clone();
        changed[3] = (plain[3] + 1) % Cipher.SIGNS;
        var before = cipher.cipher(plain);
        var after = cipher.cipher(changed);
        for (var place = 0; place < Cipher.LENGTH; place++) {
            if (place != 2 && place != 3) {
                assertThat(after[place]).isEqualTo(before[place]);
            }
        }
        assertThat(Arrays.equals(before, after)).isFalse();
    }

    @Test
    void asksForEachSignOfTheCipherRightAfterTheOneBeforeIt() {
        var words = new int[Cipher.SPAN];
        var targets = new int[Cipher.SPAN];
        Arrays.fill(targets, -1);
        cipher.text(words, targets, 0, new Dice(3));
        var plain = Arrays.copyOf(words, Cipher.PLAIN);
        assertThat(Arrays.copyOfRange(targets, Cipher.PLAIN - 1, Cipher.SPAN)).isEqualTo(cipher.cipher(plain));
        assertThat(Arrays.copyOfRange(words, Cipher.PLAIN, Cipher.SPAN))
                .isEqualTo(Arrays.copyOfRange(targets, Cipher.PLAIN - 1, Cipher.SPAN - 1));
        assertThat(Arrays.copyOf(targets, Cipher.PLAIN - 1)).containsOnly(-1);
    }

    /** On the same texts as the training program: the committed network is the one of the card. */
    @ParameterizedTest
    @ValueSource(strings = {"cipher-4", "cipher-16", "cipher-32"})
    void isWrittenAsTheCardSays(String name) {
        var model = Model.named(name);
        var pass = new Pass(model.weights());
        var dice = new Dice(6000);
        var right = 0;
        var exact = 0;
        var likelihood = 0.0;
        for (var text = 0; text < Cipher.MEASURED; text++) {
            var plain = Cipher.plain(dice);
            var answer = cipher.cipher(plain);
            var written = Cipher.write(pass, plain);
            for (var place = 0; place < Cipher.LENGTH; place++) {
                right += written[place] == answer[place] ? 1 : 0;
            }
            exact += Arrays.equals(written, answer) ? 1 : 0;
            likelihood += Arrays.stream(Cipher.probabilities(pass, plain, answer))
                    .map(Math::log)
                    .sum();
        }
        var signs = (double) Cipher.MEASURED * Cipher.LENGTH;
        assertThat(right / signs).isCloseTo(model.card().figure("token").committed(), within(0.002));
        assertThat((double) exact / Cipher.MEASURED)
                .isCloseTo(model.card().figure("exact.8").committed(), within(0.005));
        assertThat(likelihood / signs)
                .isCloseTo(model.card().figure("likelihood").committed(), within(0.002));
    }
}
