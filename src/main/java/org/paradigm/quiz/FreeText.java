package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * A few sentences of the learner's own. Afterwards a model answer and a rubric are shown, and the learner ticks the
 * points that the text makes.
 *
 * @param model the model answer
 */
public record FreeText(About about, Bilingual model, List<Choice> rubric) implements Question {
    /**
     * A value of the field {@code rubric} beside the points, posted by the form of the assessment: tells "I looked,
     * and ticked none" from "not assessed yet". No point has this id.
     */
    public static final String ASSESSED = "_";

    static final Set<String> KEYS = Set.of("model", "rubric");

    public FreeText {
        rubric = List.copyOf(rubric);
    }

    static FreeText read(YamlNode node, About about) {
        var rubric = Reading.choices(node, "rubric");
        node.get("rubric").ifPresent(list -> Reading.atLeast(1, rubric, list, "评分要点", "points"));
        return new FreeText(about, node.needBilingual("model"), rubric);
    }

    @Override
    public String type() {
        return "free";
    }

    @Override
    public List<Field> fields() {
        var points = new ArrayList<>(Row.ids(rubric));
        points.add(ASSESSED);
        return List.of(Field.essay("text"), Field.many("rubric", points).optional());
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return Draw.PLAIN;
    }

    /** The share of points ticked; open until somebody has looked. */
    @Override
    public Mark mark(Answer answer, Draw draw) {
        if (!answer.has("text")) {
            return Mark.NOTHING;
        }
        if (!answer.has("rubric")) {
            return Mark.open("text");
        }
        return Mark.share(rubric.stream()
                .map(point -> answer.chose("rubric", point.id())
                        ? Remark.right(point.id())
                        : Remark.missed(point.id(), Feedback.NONE))
                .toList());
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return List.of();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        map.put("model", Written.bilingual(model));
        map.put("rubric", Written.list(rubric, Choice::written));
        return map;
    }
}
