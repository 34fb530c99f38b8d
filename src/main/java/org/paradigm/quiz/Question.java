package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.paradigm.platform.Bilingual;

/**
 * A question. Its life: it is read from a file, drawn for an attempt, answered, and marked. Marking depends on nothing
 * but the question, the answer and the draw, so that it can be repeated at any time.
 */
public sealed interface Question
        permits SingleChoice,
                MultipleResponse,
                Matrix,
                Matching,
                Ordering,
                Numeric,
                ShortText,
                Cloze,
                FreeText,
                Unmarked {
    About about();

    /** As in a file: {@code single}. */
    String type();

    /** What an answer consists of. */
    List<Field> fields();

    /**
     * Lets chance decide.
     *
     * @param shuffle whether the order of options is among what is decided; the numbers of a numeric question always are
     */
    Draw draw(RandomGenerator random, boolean shuffle);

    /** Never fails: what an answer says about things that the question does not have counts for nothing. */
    Mark mark(Answer answer, Draw draw);

    /**
     * Everything that could be said, in the order in which it is shown: for each option what would be said to someone
     * who chose it, for each row or item what would be said to someone who got it wrong.
     */
    List<Remark> remarks(Draw draw);

    /** The question as it stands in a file: maps, lists and texts, keys in the customary order. */
    Map<String, Object> written();

    /** The ids of the misconceptions that an answer may show. */
    default Set<String> misconceptions() {
        return Written.texts(written(), "misconception").collect(Collectors.toSet());
    }

    default String id() {
        return about().id();
    }

    default Bilingual stem(Draw draw) {
        return about().stem();
    }

    default Bilingual explanation(Draw draw) {
        return about().explanation();
    }

    /** Whether its mark says something about what somebody knows. */
    default boolean isMarked() {
        return true;
    }

    /** Whether the first answer stays as it was given. */
    default boolean isLastingFromTheFirst() {
        return false;
    }

    default boolean isComplete(Answer answer) {
        return fields().stream().allMatch(field -> !field.needed() || answer.has(field.name()));
    }
}
