package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;

/**
 * Several options may be right.
 *
 * @param partial whether part of the right options earns part of the mark; otherwise it is all or nothing
 */
public record MultipleResponse(About about, List<Option> options, boolean partial) implements Question {
    static final Set<String> KEYS = Set.of("options", "marking");

    public MultipleResponse {
        options = List.copyOf(options);
    }

    static MultipleResponse read(YamlNode node, About about, Reading reading) {
        var marking = node.get("marking");
        marking.filter(value -> !Set.of("partial", "all").contains(value.text()))
                .ifPresent(value -> value.problem("marking 只能是 partial 或 all", "'marking' must be partial or all"));
        return new MultipleResponse(
                about,
                Option.readAll(node, reading),
                marking.map(value -> !value.text().equals("all")).orElse(true));
    }

    @Override
    public String type() {
        return "multiple";
    }

    /** In the order in which they are shown. */
    public List<Option> options(Draw draw) {
        return draw.arrange("options", options, Option::id);
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.many("choice", Option.ids(options)));
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return Draw.of(Map.of("options", Option.order(options, random, shuffle)));
    }

    /** A wrong choice cancels a right one, so that ticking everything earns little; never below 0. */
    @Override
    public Mark mark(Answer answer, Draw draw) {
        var remarks = new ArrayList<Remark>();
        var balance = 0;
        var key = 0;
        for (var option : options(draw)) {
            var chosen = answer.chose("choice", option.id());
            key += option.correct() ? 1 : 0;
            if (chosen) {
                balance += option.correct() ? 1 : -1;
                remarks.add(option.remark(option.id()));
            } else if (option.correct()) {
                remarks.add(Remark.missed(option.id(), option.feedback()));
            }
        }
        if (remarks.stream().allMatch(remark -> remark.verdict() == Verdict.MISSED)) {
            return Mark.NOTHING;
        }
        var share = key == 0 ? 0 : Math.max(0, (double) balance / key);
        return new Mark(partial || balance == key ? share : 0, remarks);
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return options(draw).stream().map(option -> option.remark(option.id())).toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("marking", partial ? "partial" : "all");
        map.put("options", Written.list(options, Option::written));
        return map;
    }
}
