package org.paradigm.quiz;

import java.util.List;

/** A question of which nothing is right or wrong, and whose first answer stays: what somebody thought before they knew. */
public sealed interface Unmarked extends Question permits OwnWords, Prediction {
    @Override
    default boolean isMarked() {
        return false;
    }

    @Override
    default boolean isLastingFromTheFirst() {
        return true;
    }

    /** Always open. */
    @Override
    default Mark mark(Answer answer, Draw draw) {
        return answer.isEmpty() ? Mark.NOTHING : Mark.open(fields().get(0).name());
    }

    @Override
    default List<Remark> remarks(Draw draw) {
        return List.of();
    }
}
