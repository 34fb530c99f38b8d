package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.platform.Bilingual;

class SetupTest {
    private static final Bilingual LABEL = Bilingual.same("x");
    private final List<Setting> settings = List.of(
            new Setting.Choose("kind", LABEL, List.of(new Setting.Pick("a", LABEL), new Setting.Pick("b", LABEL)), "a"),
            new Setting.Whole("layer", LABEL, 0, 3, 1),
            new Setting.Real("noise", LABEL, 0, 5, 0.5, "3"),
            new Setting.Sentence("prompt", LABEL, 12, "A B"));

    private Setup.Read read(String name, String value) {
        return Setup.read(settings, Map.of(name, value));
    }

    @Test
    void takesTheStandardForWhatIsNotThere() {
        assertThat(Setup.read(settings, Map.of("unknown", "x")).setup().query())
                .isEqualTo("kind=a&layer=1&noise=3&prompt=A+B");
    }

    @Test
    void bringsEqualValuesIntoOneForm() {
        assertThat(read("layer", " 002 ").setup()).isEqualTo(read("layer", "2").setup());
        assertThat(read("noise", "1.50").setup()).isEqualTo(read("noise", "1.5").setup());
        assertThat(read("prompt", "A   B ").setup())
                .isEqualTo(Setup.read(settings, Map.of()).setup());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "two", "", "1.5", "99999999999999999999", "1e3"})
    void saysWhatIsWrongWithALayer(String typed) {
        var read = read("layer", typed);
        assertThat(read.problems()).containsOnlyKeys("layer");
        assertThat(read.problems().get("layer").en()).contains("0 to 3");
        assertThat(read.problems().get("layer").zh()).contains("0到3");
        assertThat(read.typed()).containsEntry("layer", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e9", "6", "0x1p3", "-0.1", "Infinity"})
    void saysWhatIsWrongWithANumber(String typed) {
        assertThat(read("noise", typed).problems()).containsOnlyKeys("noise");
    }

    @Test
    void refusesWhatCannotBeChosen() {
        assertThat(read("kind", "c").problems()).containsOnlyKeys("kind");
    }

    @Test
    void refusesWhatIsTooLongOrCannotBeTyped() {
        assertThat(read("prompt", "A B C D E F G").problems()).containsOnlyKeys("prompt");
        assertThat(read("prompt", "A\u0007").problems()).containsOnlyKeys("prompt");
    }
}
