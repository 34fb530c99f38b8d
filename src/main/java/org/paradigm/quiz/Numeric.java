package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/** A number to compute, often from numbers that are drawn anew for each attempt. */
public record Numeric(About about, Variables variables, Amount amount) implements Question {
    static final Set<String> KEYS = Set.of("variables", "value", "tolerance", "unit", "mistakes", "feedback");

    private static final String FIELD = "value";

    static Numeric read(YamlNode node, About about, Reading reading) {
        var variables = node.get("variables").map(Variables::read).orElse(Variables.NONE);
        var numeric = new Numeric(about, variables, Amount.read(node, variables, reading));
        numeric.check(node);
        return numeric;
    }

    private void check(YamlNode node) {
        node.get("stem").ifPresent(place -> check(place, about.stem()));
        node.get("explanation").ifPresent(place -> check(place, about.explanation()));
        node.get("feedback").ifPresent(place -> check(place, amount.otherwise().text()));
        var places = node.items("mistakes");
        for (var i = 0; i < places.size(); i++) {
            check(
                    places.get(i).get("feedback").orElse(places.get(i)),
                    amount.mistakes().get(i).feedback().text());
        }
    }

    private void check(YamlNode place, Bilingual text) {
        Blanks.formulas(text).forEach(formula -> variables.check(place, formula));
        for (var name : Blanks.unknown(text, variables)) {
            place.problem(
                    "文中用到的变量“{" + name + "}”没有定义；请写进 variables",
                    "the text uses '{" + name + "}', which is not defined; add it to 'variables'");
        }
    }

    @Override
    public String type() {
        return "numeric";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.line(FIELD));
    }

    @Override
    public Draw draw(RandomGenerator random, boolean shuffle) {
        return new Draw(Map.of(), variables.draw(random));
    }

    /** A text of this question with the numbers of an attempt in it. */
    public Bilingual fill(Bilingual text, Draw draw) {
        return Blanks.fill(text, variables, draw);
    }

    @Override
    public Bilingual stem(Draw draw) {
        return fill(about.stem(), draw);
    }

    @Override
    public Bilingual explanation(Draw draw) {
        return fill(about.explanation(), draw);
    }

    /** The exact value for the numbers of an attempt, as it stands in a text. */
    public String solution(Draw draw) {
        return Figures.grouped(Figures.plain(amount.value().value(variables.numbers(draw))));
    }

    /** Why what was typed cannot be read as a number, and how to write it: to be said before it is marked. */
    public Optional<Bilingual> refusal(Answer answer) {
        return answer.has(FIELD)
                ? TypedNumber.read(answer.value(FIELD), amount.unit()).refusal()
                : Optional.empty();
    }

    @Override
    public Mark mark(Answer answer, Draw draw) {
        if (!answer.has(FIELD)) {
            return Mark.NOTHING;
        }
        var remark = amount.mark(FIELD, answer.value(FIELD), variables.numbers(draw));
        return Mark.share(List.of(filled(remark, draw)));
    }

    private Remark filled(Remark remark, Draw draw) {
        return new Remark(remark.target(), remark.verdict(), fill(remark.text(), draw), remark.misconception());
    }

    @Override
    public List<Remark> remarks(Draw draw) {
        return amount.remarks(FIELD).stream()
                .map(remark -> filled(remark, draw))
                .toList();
    }

    @Override
    public Map<String, Object> written() {
        var map = about.written(type());
        if (!variables.values().isEmpty()) {
            map.put("variables", variables.values());
        }
        amount.writeTo(map);
        return map;
    }
}
