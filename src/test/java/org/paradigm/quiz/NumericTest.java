package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paradigm.platform.Bilingual;

class NumericTest {
    private static final Draw D_1024 = new Draw(Map.of(), Map.of("d", "1024"));
    private final Numeric count = (Numeric) Samples.question("count");

    private Mark mark(String typed) {
        return count.mark(new Answer(Map.of("value", List.of(typed))), D_1024);
    }

    @Test
    void marksWithinTheTolerance() {
        assertThat(mark("8388608").fraction()).isEqualTo(1);
        assertThat(mark("8,400,000 parameters").fraction()).isEqualTo(1);
        assertThat(mark("8.4e6个").fraction()).isEqualTo(1);
        assertThat(mark("8.5e6").fraction()).isZero();
        assertThat(mark("8.5e6").remarks().get(0).text().en()).isEqualTo("Compute it again");
    }

    @Test
    void knowsMistakesAndFillsInTheirNumbers() {
        assertThat(mark("4194304").remarks().get(0).text().en()).isEqualTo("That is 4\u202f194\u202f304");
        assertThat(mark("12582912").misconceptions()).containsExactly("M3.1");
    }

    @Test
    void saysHowToWriteWhatItCannotRead() {
        assertThat(count.refusal(new Answer(Map.of("value", List.of("8,4"))))).isPresent();
        assertThat(count.refusal(new Answer(Map.of("value", List.of("8.4"))))).isEmpty();
        assertThat(count.refusal(Answer.EMPTY)).isEmpty();
        assertThat(mark("8,4").remarks().get(0).text().en()).contains("1.5 rather than 1,5");
    }

    @Test
    void fillsNumbersIntoTextsAndLeavesTexAlone() {
        assertThat(count.stem(D_1024).en()).isEqualTo("Width 1024: how many, if $\\frac{a}{b}$?");
        assertThat(count.explanation(D_1024).zh()).isEqualTo("$8\\times1024^2$，即8\u202f388\u202f608");
        assertThat(count.fill(Bilingual.same("{x} {=d/3} $x_{=d/3}$ {d}"), D_1024)
                        .en())
                .isEqualTo("{x} 341.3 $x_341.3$ 1024");
        assertThat(count.solution(D_1024)).isEqualTo("8\u202f388\u202f608");
    }

    @Test
    void drawsOneValueOfEachVariable() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < 20; i++) {
            assertThat(count.draw(random, false).values().get("d")).isIn("512", "1024");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8388608, 8388608", "84.934656, 84.93", "66.666666, 66.67", "4076.863, 4077", "12345.678, 12346", "0.5, 0.5",
        "0.000123456, 0.0001235", "1.23456e-7, 1.235e-7", "-2.5, -2.5", "0, 0", "1e15, 1e15", "0.30000000000000004, 0.3"
    })
    void writesNumbersAsTheyAreRead(double number, String text) {
        assertThat(Figures.plain(number)).isEqualTo(text);
    }

    @Test
    void aToleranceIsAbsoluteOrInPercent() {
        assertThat(new Tolerance(0.5, false, "0.5").accepts(67.2, 66.7)).isTrue();
        assertThat(new Tolerance(0.5, false, "0.5").accepts(67.3, 66.7)).isFalse();
        assertThat(new Tolerance(1, true, "1%").accepts(-101, -100)).isTrue();
        assertThat(new Tolerance(1, true, "1%").accepts(-102, -100)).isFalse();
        assertThat(Tolerance.EXACT.accepts(0.1 + 0.2, 0.3)).isTrue();
        assertThat(Tolerance.EXACT.accepts(0.30001, 0.3)).isFalse();
    }

    @Test
    void aFormulaIsArithmeticOrAProblem() {
        assertThat(new Formula("8*d^2").value(Map.of("d", 3.0))).isEqualTo(72);
        assertThat(new Formula("100*e/(e+n)").value(Map.of("e", 1.0, "n", 3.0))).isEqualTo(25);
        assertThat(new Formula("log2(8)").value(Map.of())).isEqualTo(3);
        for (var wrong : List.of("", "8*", "x", "1/0", "sqrt(-1)", "8**2", "(1", "f(2)", "1".repeat(300))) {
            assertThatThrownBy(() -> new Formula(wrong).value(Map.of()))
                    .as(wrong)
                    .isInstanceOf(ArithmeticException.class);
        }
    }
}
