package org.paradigm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paradigm.progress.Mastery.State;

class MasteryTest {
    @Test
    void isNewUntilAQuestionWasAnswered() {
        assertThat(Mastery.NONE.state()).isEqualTo(State.NEW);
        assertThat(Mastery.NONE.percent()).isZero();
        assertThat(new Mastery(1, 0, 0).state()).isEqualTo(State.BEGUN);
    }

    @Test
    void takesTwoRightAnswersAndFourFifths() {
        assertThat(new Mastery(1, 1, 1).state()).as("one may be luck").isEqualTo(State.BEGUN);
        assertThat(new Mastery(2, 2, 2).state()).isEqualTo(State.MASTERED);
        assertThat(new Mastery(5, 4, 4).state()).as("exactly 0.8").isEqualTo(State.MASTERED);
        assertThat(new Mastery(5, 3, 3.9).state()).isEqualTo(State.BEGUN);
        assertThat(new Mastery(3, 2, 0.1 + 0.1 + 2.2).state())
                .as("0.8 but for rounding")
                .isEqualTo(State.MASTERED);
    }

    @Test
    void neverRoundsUpToWhatWasNotReached() {
        assertThat(new Mastery(1000, 799, 799.9).percent()).isEqualTo(79);
        assertThat(new Mastery(10, 7, 0.7 + 0.1 + 7.2).percent()).isEqualTo(80);
    }

    @Test
    void sumsUpALessonByItsObjectives() {
        assertThat(State.of(List.of(State.NEW, State.NEW))).isEqualTo(State.NEW);
        assertThat(State.of(List.of(State.NEW, State.MASTERED))).isEqualTo(State.BEGUN);
        assertThat(State.of(List.of(State.MASTERED, State.MASTERED))).isEqualTo(State.MASTERED);
        assertThat(State.of(List.of())).as("a lesson without objectives").isEqualTo(State.NEW);
    }
}
