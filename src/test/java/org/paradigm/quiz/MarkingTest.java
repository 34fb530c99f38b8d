package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.paradigm.quiz.Samples.mark;
import static org.paradigm.quiz.Samples.question;
import static org.paradigm.quiz.Samples.verdicts;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingTest {
    @Test
    void anEmptyAnswerIsWorthNothingAndSaysNothing() {
        for (var question : Samples.everyType().questions()) {
            assertThat(question.mark(Answer.EMPTY, Draw.PLAIN))
                    .as(question.id())
                    .isEqualTo(Mark.NOTHING);
        }
    }

    @Test
    void whatTheQuestionDoesNotHaveCountsForNothing() {
        var stray = Samples.answer("choice", "nonsense", "r1", "nonsense", "i1", "99", "g1", "nonsense");
        for (var question : Samples.everyType().questions()) {
            assertThat(question.mark(stray, Draw.PLAIN).fraction())
                    .as(question.id())
                    .isZero();
        }
    }

    @Test
    void aSingleChoiceIsRightOrWrong() {
        assertThat(mark("one", "choice", "a").fraction()).isEqualTo(1);
        assertThat(mark("one", "choice", "a").remark("a").orElseThrow().text().en())
                .isEqualTo("So it is");
        assertThat(mark("one", "choice", "d").fraction()).isZero();
        assertThat(verdicts(mark("one", "choice", "d"))).isEqualTo("d WRONG");
    }

    @Test
    void aMisconceptionSpeaksUnlessTheOptionDoes() {
        assertThat(mark("one", "choice", "b").remark("b").orElseThrow().text().en())
                .isEqualTo("There is more than one place");
        assertThat(mark("one", "choice", "c").remark("c").orElseThrow().text().en())
                .isEqualTo("In its own words");
        assertThat(mark("one", "choice", "c").misconceptions()).containsExactly("M3.1");
        assertThat(mark("one", "choice", "d").misconceptions()).isEmpty();
    }

    @Test
    void inAMultipleResponseAWrongChoiceCancelsARightOne() {
        assertThat(mark("several", "choice", "a b").fraction()).isEqualTo(1);
        assertThat(mark("several", "choice", "a").fraction()).isEqualTo(0.5);
        assertThat(mark("several", "choice", "a b c").fraction()).isEqualTo(0.5);
        assertThat(mark("several", "choice", "a c").fraction()).isZero();
        assertThat(mark("several", "choice", "a b c d").fraction()).isZero();
        assertThat(mark("several", "choice", "c d").fraction()).isZero();
        assertThat(verdicts(mark("several", "choice", "a c"))).isEqualTo("a RIGHT, b MISSED, c WRONG");
    }

    @Test
    void allOrNothingKnowsNoParts() {
        var several = (MultipleResponse) question("several");
        var strict = new MultipleResponse(several.about(), several.options(), false);
        assertThat(strict.mark(Samples.answer("choice", "a"), Draw.PLAIN).fraction())
                .isZero();
        assertThat(strict.mark(Samples.answer("choice", "a b c"), Draw.PLAIN).fraction())
                .isZero();
        assertThat(strict.mark(Samples.answer("choice", "a b"), Draw.PLAIN).fraction())
                .isEqualTo(1);
    }

    @Test
    void eachRowOfAMatrixCountsTheSame() {
        var mark = mark("judge", "r1", "true", "r2", "true", "r3", "true");
        assertThat(mark.fraction()).isEqualTo(0.5);
        assertThat(verdicts(mark)).isEqualTo("r1 RIGHT, r2 WRONG, r3 RIGHT, r4 MISSED");
        assertThat(mark.misconceptions()).containsExactly("M3.1");
        assertThat(mark("judge", "r1", "true", "r2", "false", "r3", "true", "r4", "false")
                        .isRight())
                .isTrue();
    }

    @Test
    void matchingMarksEachPartner() {
        assertThat(mark("pair", "r1", "x", "r2", "y").fraction()).isEqualTo(1);
        assertThat(mark("pair", "r1", "z", "r2", "y").fraction()).isEqualTo(0.5);
        assertThat(mark("pair", "r1", "z", "r2", "y")
                        .remark("r1")
                        .orElseThrow()
                        .text()
                        .en())
                .isEqualTo("It goes with X");
    }

    @Test
    void orderingCountsPairsBeyondChance() {
        assertThat(ordering("1 2 3 4")).isEqualTo(1);
        assertThat(ordering("2 1 3 4")).isEqualTo(2.0 * 5 / 6 - 1, within(1e-12));
        assertThat(ordering("4 1 2 3")).isZero();
        assertThat(ordering("4 3 2 1")).isZero();
        assertThat(ordering("1 1 1 1")).isZero();
        assertThat(verdicts(mark("sort", "i1", "1", "i2", "3", "i3", "2")))
                .isEqualTo("i1 RIGHT, i2 WRONG, i3 WRONG, i4 MISSED");
    }

    private static double ordering(String places) {
        var place = places.split(" ");
        return mark("sort", "i1", place[0], "i2", place[1], "i3", place[2], "i4", place[3])
                .fraction();
    }

    @Test
    void aWordIsComparedAfterFolding() {
        for (var right : List.of("常识", "常识。", "Common Sense", "ｃｏｍｍｏｎ　ｓｅｎｓｅ", "commonsense.")) {
            assertThat(write("word", right).fraction()).as(right).isEqualTo(1);
        }
        assertThat(write("word", "Facts").fraction()).isZero();
        assertThat(write("word", "Facts").remarks().get(0).speaks()).isFalse();
        assertThat(write("word", "ＦＡＣＴ").remarks().get(0).text().en()).isEqualTo("Not a fact");
    }

    private static Mark write(String question, String text) {
        return question(question).mark(new Answer(Map.of("text", List.of(text))), Draw.PLAIN);
    }

    @Test
    void eachGapCountsTheSame() {
        assertThat(mark("gaps", "g1", "a", "g2", "ＫＥＹ", "g3", "0.605").fraction())
                .isEqualTo(1);
        var mark = mark("gaps", "g1", "b", "g2", "value");
        assertThat(mark.fraction()).isZero();
        assertThat(verdicts(mark)).isEqualTo("g1 WRONG, g2 WRONG, g3 MISSED");
        assertThat(mark.remark("g2").orElseThrow().text().en()).isEqualTo("It is the key");
        assertThat(mark("gaps", "g3", ".6").fraction()).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void aFreeTextIsOpenUntilSomebodyHasLooked() {
        assertThat(mark("essay", "text", "So.").isOpen()).isTrue();
        assertThat(mark("essay", "text", "So.", "rubric", "_").isOpen()).isFalse();
        assertThat(mark("essay", "text", "So.", "rubric", "_").fraction()).isZero();
        assertThat(mark("essay", "text", "So.", "rubric", "p2 _").fraction()).isEqualTo(0.5);
        assertThat(mark("essay", "rubric", "p1 p2").fraction()).isZero();
    }

    @Test
    void remarksCoverEverythingThatCanBeChosen() {
        assertThat(question("one").remarks(Draw.of(Map.of("options", List.of("c", "a", "b", "d")))))
                .extracting(Remark::target)
                .containsExactly("c", "a", "b", "d");
        assertThat(question("gaps").remarks(Draw.PLAIN))
                .extracting(Remark::target)
                .containsExactly("g1.a", "g1.b", "g2");
        assertThat(question("count").remarks(Draw.PLAIN)).hasSize(2);
    }
}
