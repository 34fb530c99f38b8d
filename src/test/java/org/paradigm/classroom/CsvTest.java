package org.paradigm.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static String row(Object... cells) {
        return new Csv().row(cells).toString().substring(1);
    }

    @Test
    void tellsSpreadsheetsItsEncoding() {
        assertThat(new Csv().row("范式").toString()).isEqualTo("\uFEFF范式\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(row("a,b", "say \"no\"", "two\nlines", null, 3, 0.5))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,3,0.5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-u", "@SUM(A1)", "\tx", "＝1", "＠x"})
    void runsNoFormulas(String text) {
        assertThat(row(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void leavesNegativeNumbersAlone() {
        assertThat(row(-3)).isEqualTo("-3\r\n");
    }
}
