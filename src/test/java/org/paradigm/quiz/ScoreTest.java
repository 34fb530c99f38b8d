package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void sumsUpFractionsOverAllQuestionsOfThePaper() {
        var paper = new Paper(List.of(
                new Paper.Entry("one", Draw.PLAIN), new Paper.Entry("several", Draw.PLAIN),
                new Paper.Entry("essay", Draw.PLAIN), new Paper.Entry("word", Draw.PLAIN)));
        var answers = Map.of(
                "one", Samples.answer("choice", "a"),
                "several", Samples.answer("choice", "a"),
                "essay", Samples.answer("text", "So."),
                "count", Samples.answer("value", "1"));
        var score = Score.of(Samples.everyType(), paper, answers);
        assertThat(score).isEqualTo(new Score(1.5, 4, 1));
        assertThat(score.percent()).isEqualTo(37.5);
        assertThat(new Score(0, 0, 0).percent()).isZero();
    }

    @Test
    void certaintyRewardsTheRightAndCostsTheWrong() {
        assertThat(points(1)).containsExactly(1.0, 2.0, 3.0);
        assertThat(points(0.9995)).containsExactly(1.0, 2.0, 3.0);
        assertThat(points(0)).containsExactly(0.0, -2.0, -6.0);
        assertThat(points(0.5)).containsExactly(0.5, 0.0, -1.5);
        assertThat(Certainty.of(2)).contains(Certainty.MIDDLE);
        assertThat(Certainty.of(0)).isEmpty();
    }

    private static List<Double> points(double fraction) {
        var mark = new Mark(fraction, List.of());
        return List.of(Certainty.LOW.points(mark), Certainty.MIDDLE.points(mark), Certainty.HIGH.points(mark));
    }

    @Test
    void honestyIsTheBestPolicy() {
        assertThat(expected(Certainty.LOW, 2.0 / 3)).isEqualTo(expected(Certainty.MIDDLE, 2.0 / 3), within(1e-12));
        assertThat(expected(Certainty.MIDDLE, 0.8)).isEqualTo(expected(Certainty.HIGH, 0.8), within(1e-12));
    }

    private static double expected(Certainty certainty, double chance) {
        return chance * certainty.points(new Mark(1, List.of())) + (1 - chance) * certainty.points(Mark.NOTHING);
    }
}
