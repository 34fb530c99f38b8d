package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Logits of the committed models against those of another implementation, in NumPy and double precision:
 * {@code src/test/golden/logits.py} wrote golden.txt (model, position, the first 24 words' logits).
 */
class GoldenTest {
    private static final int[] WORDS = {0, 200, 250, 1, 2, 60, 0, 210, 260, 5};

    @Test
    void saysWhatAnotherImplementationSays() throws Exception {
        try (var in = GoldenTest.class.getResourceAsStream("golden.txt")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            assertThat(lines).hasSizeGreaterThanOrEqualTo(WORDS.length);
            for (var line : lines) {
                var fields = line.split(" ");
                var logits =
                        new Pass(Model.named(fields[0]).weights()).run(WORDS).logits(Integer.parseInt(fields[1]));
                for (var word = 0; word < fields.length - 2; word++) {
                    assertThat(logits[word])
                            .as("%s, position %s, word %d", fields[0], fields[1], word)
                            .isCloseTo(Float.parseFloat(fields[2 + word]), within(1e-3f));
                }
            }
        }
    }
}
