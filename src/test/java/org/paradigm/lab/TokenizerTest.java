package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private final Lab lab = new Tokenizer();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    private static String shown(byte... bytes) {
        return new Cut.Token(0, bytes).shown();
    }

    private static String shown(String text) {
        return shown(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsMoreThanTwoTokensOfChineseForOneOfEnglishIn2019AndFewerIn2024() {
        var measures = run(Map.of()).measures();
        assertThat(measures).containsEntry("first.r50k", 16.0).containsEntry("second.r50k", 34.0);
        assertThat(measures).containsEntry("first.o200k", 16.0).containsEntry("second.o200k", 13.0);
        assertThat(measures).containsEntry("second.characters", 18.0).containsEntry("second.bytes", 54.0);
        assertThat(measures.get("ratio.r50k")).isCloseTo(34.0 / 16, within(1e-9));
    }

    @Test
    void paysForSpacesWhereTheVocabularyHasNoRunsOfThem() {
        var measures = run(Map.of("first", "        return x", "second", "")).measures();
        assertThat(measures.get("first.r50k")).isGreaterThan(measures.get("first.p50k"));
        assertThat(measures).doesNotContainKey("ratio.r50k").doesNotContainKey("second.r50k");
    }

    @Test
    void showsPartsOfACharacterAsBytes() {
        assertThat(shown((byte) 0xe4, (byte) 0xbb)).isEqualTo("‹E4 BB›");
        assertThat(shown((byte) 0x20, (byte) 0xf0, (byte) 0x9f)).isEqualTo("␣‹F0 9F›");
        assertThat(shown((byte) 0x8a, (byte) 0x61)).isEqualTo("‹8A›a");
        assertThat(shown((byte) 0xc0, (byte) 0x80)).isEqualTo("‹C0 80›");
        assertThat(shown((byte) 0xed, (byte) 0xa0, (byte) 0x80)).isEqualTo("‹ED A0 80›");
    }

    @Test
    void showsWholeCharactersAsTheyAreAndThoseWithoutAShapeByNumber() {
        assertThat(shown(" 今天")).isEqualTo("␣今天");
        assertThat(shown("\u200d\u0301")).isEqualTo("‹U+200D U+0301›");
        assertThat(shown("\ufffd")).isEqualTo("\ufffd");
        assertThat(shown("😀")).isEqualTo("😀");
    }

    @Test
    void refusesNothingAtAllAndMoreThanItReads() {
        assertThatThrownBy(() -> run(Map.of("first", " ", "second", ""))).isInstanceOf(Refused.class);
        assertThat(Setup.read(lab.settings(), Map.of("first", "x".repeat(161))).problems())
                .containsOnlyKeys("first");
        assertThat(Setup.read(lab.settings(), Map.of("first", "a\ud83d")).problems())
                .containsOnlyKeys("first");
    }

    @Test
    void cutsTheLongestTextAtOnce() {
        var longest = "漢".repeat(160);
        var begun = System.nanoTime();
        assertThat(run(Map.of("first", longest, "second", "𠮷".repeat(160)))
                        .measures()
                        .get("first.bytes"))
                .isEqualTo(480);
        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }
}
