package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Bilingual;

class TypedNumberTest {
    private static final Optional<Bilingual> MILLION = Optional.of(new Bilingual("百万", "million"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1024        | 1024",
                "１０２４     | 1024",
                "1,024       | 1024",
                "12，288      | 12288",
                "1 048 576   | 1048576",
                "-0.5        | -0.5",
                "−0.5        | -0.5",
                "－０．５      | -0.5",
                "+7          | 7",
                ".5          | 0.5",
                "5.          | 5",
                "007         | 7",
                "1.5e3       | 1500",
                "1.5E-3      | 0.0015",
                "12 million  | 12",
                "12百万       | 12",
                "12 Ｍillion  | 12",
                "1 024,5     | refused",
                "1.024,5     | refused",
            })
    void readsWhatLearnersType(String typed, String number) {
        var read = TypedNumber.read(typed, MILLION);
        if (number.equals("refused")) {
            assertThat(read.refusal()).isPresent();
        } else {
            assertThat(read.readings()).containsExactly(Double.valueOf(number));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5        | 1.5 rather than",
                "0,500      | 1.5 rather than",
                "1.234,5    | 1.5 rather than",
                "12,34,567  | groups of three",
                "1 2        | groups of three",
                "1,0000     | 1.5 rather than",
                "about 5    | A number is expected",
                "''         | A number is expected",
                ".          | A number is expected",
                "1e999      | A number is expected",
                "2^10       | “^10” was not understood",
                "10²        | “²” was not understood",
                "12M        | “M” was not understood",
                "3×4        | “×4” was not understood",
                "12 %s      | “%s” was not understood",
            })
    void refusesWithARemarkWhatItWouldHaveToGuess(String typed, String remark) {
        var read = TypedNumber.read(typed, MILLION);
        assertThat(read.readings()).isEmpty();
        assertThat(read.refusal().orElseThrow().en()).contains(remark);
        assertThat(read.refusal().orElseThrow().zh()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"66.7%", "66.7 ％"})
    void takesPercentAsWrittenAndAsAFraction(String typed) {
        assertThat(TypedNumber.read(typed, Optional.empty()).readings()).containsExactly(66.7, 0.667);
        assertThat(TypedNumber.read(typed, Optional.of(Bilingual.same("%"))).readings())
                .containsExactly(66.7);
    }
}
