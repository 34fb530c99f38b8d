package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void foldsFullWidthForms() {
        assertThat(Folding.fold("ＦＦＮ（１）！～")).isEqualTo("ffn(1)!~");
        for (var c = 0xff01; c <= 0xff5e; c++) {
            assertThat(Folding.fold(Character.toString(c))).isEqualTo(Folding.fold(Character.toString(c - 0xfee0)));
        }
    }

    @Test
    void foldsCaseSpacesAndChinesePunctuation() {
        assertThat(Folding.fold(" Key–Value　Memory\u00a0")).isEqualTo("key-valuememory");
        assertThat(Folding.fold("“键”、‘值’。《书》【注】…")).isEqualTo("\"键\",'值'.<书>[注]...");
    }

    @Test
    void foldsNothingMore() {
        for (var same : "① ② ² ₂ Ⅳ Ⓐ ½ ㎏ ﾃ ß é ı 万 萬 ﬁ".split(" ")) {
            assertThat(Folding.fold(same)).isEqualTo(same);
        }
        assertThat(Folding.fold("10²")).isNotEqualTo(Folding.fold("102"));
    }

    @Test
    void doesNotDependOnTheLanguageOfTheServer() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Folding.fold("INFIX")).isEqualTo("infix");
        } finally {
            Locale.setDefault(before);
        }
    }
}
