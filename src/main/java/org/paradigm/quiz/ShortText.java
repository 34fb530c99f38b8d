package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;

/** A word or a short phrase to write, in either language. */
public record ShortText(About about, Wording wording) implements Question {
    static final Set<String> KEYS = Set.of("accept", "mistakes");

    private static final String FIELD = "text";

    static ShortText read(YamlNode node, About about, Reading reading) {
        return new ShortText(about, Wording.read(node, reading));
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.line(FIELD));
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return Draw.PLAIN;
    }

    @Override
    public Mark mark(Answer answer, Draw draw) {
        return answer.has(FIELD) ? Mark.share(List.of(wording.mark(FIELD, answer.value(FIELD)))) : Mark.NOTHING;
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return wording.remarks(FIELD);
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        wording.writeTo(map);
        return map;
    }
}
