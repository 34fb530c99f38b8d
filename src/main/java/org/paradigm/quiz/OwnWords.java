package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.platform.Bilingual;

/**
 * What the learner thinks before anything has been explained. The first answer stays, nothing is right or wrong about
 * it, and a later lesson shows it again with {@code ::: own-words quiz/question}.
 */
public record OwnWords(About about) implements Question {
    static final String TYPE = "own-words";
    static final Set<String> KEYS = Set.of();

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.essay("text"));
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return Draw.PLAIN;
    }

    @Override
    public boolean isMarked() {
        return false;
    }

    @Override
    public boolean isLastingFromTheFirst() {
        return true;
    }

    /** Always open. */
    @Override
    public Mark mark(Answer answer, Draw draw) {
        return answer.isEmpty()
                ? Mark.NOTHING
                : new Mark(0, List.of(new Remark("text", Verdict.OPEN, Bilingual.same(""), Optional.empty())));
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return List.of();
    }

    @Override
    public Map<String, Object> written() {
        return about.written(type());
    }
}
