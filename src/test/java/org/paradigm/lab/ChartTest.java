package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;

class ChartTest {
    private static final Pattern SLANTING = Pattern.compile("translate\\(([0-9.]+) ([0-9.]+)\\) rotate\\(-45\\)");
    /** How far letters of 13 pixels reach above their line. */
    private static final double ASCENT = 11;

    private static final Bilingual NOTE = new Bilingual("克拉拉：都柏林", "Clara: Dublin");

    @Test
    void aFullWidthSignIsAsWideAsAnIdeograph() {
        assertThat(Svg.width("：")).isEqualTo(Svg.width("林"));
        assertThat(Svg.width(":")).isLessThan(Svg.width("："));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesSlantingOverAMapStayWithinThePicture(Language language) {
        var map = new HeatMap(
                NOTE,
                NOTE,
                List.of(NOTE),
                List.of(NOTE, NOTE, NOTE, NOTE, NOTE, NOTE),
                new double[][] {{0, 0, 0, 0, 0, 0}},
                0,
                1,
                "");
        var name = SLANTING.matcher(drawn(map, language));
        assertThat(name.results())
                .hasSize(6)
                .allSatisfy(found -> assertThat(Double.parseDouble(found.group(2)))
                        .isGreaterThan((Svg.width(NOTE.in(language)) + ASCENT) * Math.sqrt(0.5)));
    }

    @Test
    void smallValuesAreToldApart() {
        var bars = new Bars(
                NOTE, NOTE, List.of(NOTE), List.of(Bars.row(NOTE, true, 0.33), Bars.row(NOTE, false, 0.28)), 0.33, "");
        assertThat(drawn(bars, Language.EN)).contains("0.33").contains("0.28");
    }

    private static String drawn(Piece.Chart chart, Language language) {
        var html = new Html();
        chart.draw(html, "c", language);
        return html.toString();
    }
}
