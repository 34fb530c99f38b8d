package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;

/** One of several options is right. */
public record SingleChoice(About about, List<Option> options) implements Question {
    static final Set<String> KEYS = Set.of("options");

    public SingleChoice {
        options = List.copyOf(options);
    }

    static SingleChoice read(YamlNode node, About about, Reading reading) {
        var options = Option.readAll(node, reading);
        Option.onlyOne(options, node);
        return new SingleChoice(about, options);
    }

    @Override
    public String type() {
        return "single";
    }

    /** In the order in which they are shown. */
    public List<Option> options(Draw draw) {
        return draw.arrange("options", options, Option::id);
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.one("choice", Option.ids(options)));
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return Draw.of(Map.of("options", Option.order(options, random, shuffle)));
    }

    @Override
    public Mark mark(Answer answer, Draw draw) {
        return options.stream()
                .filter(option -> option.id().equals(answer.value("choice")))
                .findFirst()
                .map(option -> Mark.share(List.of(option.remark(option.id()))))
                .orElse(Mark.NOTHING);
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return options(draw).stream().map(option -> option.remark(option.id())).toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("options", Written.list(options, Option::written));
        return map;
    }
}
