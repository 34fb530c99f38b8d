package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What the learner thinks before anything has been explained. The first answer stays, nothing is right or wrong about
 * it, and a later lesson shows it again with {@code ::: own-words quiz/question}.
 */
public record OwnWords(About about) implements Unmarked {
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
    public Map<String, Object> written() {
        return about.written(type());
    }
}
