package org.paradigm.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * A number to find.
 *
 * @param unit shown after the field; may be typed, too
 * @param otherwise said about any other wrong number
 */
public record Amount(
        Formula value, Tolerance tolerance, Optional<Bilingual> unit, List<Mistake> mistakes, Feedback otherwise) {
    public Amount {
        mistakes = List.copyOf(mistakes);
    }

    static Amount read(YamlNode node, Variables variables, Reading reading) {
        var value = node.need("value").map(YamlNode::text).orElse("0");
        var amount = new Amount(
                new Formula(value),
                Tolerance.read(node),
                node.bilingual("unit"),
                node.items("mistakes").stream()
                        .map(item -> Mistake.read(item, reading))
                        .toList(),
                reading.feedback(node));
        node.get("value").ifPresent(place -> amount.check(node, place, variables));
        return amount;
    }

    private void check(YamlNode node, YamlNode place, Variables variables) {
        if (!variables.check(place, value)) {
            return;
        }
        var places = node.items("mistakes");
        for (var i = 0; i < mistakes.size(); i++) {
            var mistake = mistakes.get(i);
            var at = places.get(i).get("value").orElse(places.get(i));
            if (variables.check(at, mistake.value())) {
                variables.combinations().stream()
                        .filter(values -> tolerance.accepts(mistake.value().value(values), value.value(values)))
                        .findFirst()
                        .ifPresent(values -> at.problem(
                                "错误数值“" + mistake.value().text() + "”在容差之内等于正确答案" + Variables.when("，当", values),
                                "mistake '" + mistake.value().text() + "' equals the right answer within the tolerance"
                                        + Variables.when(" when ", values)));
            }
        }
    }

    /** What is to be said about the number that was typed. */
    Remark mark(String target, String typed, Map<String, Double> values) {
        var number = TypedNumber.read(typed, unit);
        if (number.refusal().isPresent()) {
            return Remark.wrong(target, new Feedback(number.refusal().get(), Optional.empty()));
        }
        if (matches(value, number, values)) {
            return Remark.right(target);
        }
        return mistakes.stream()
                .filter(mistake -> matches(mistake.value(), number, values))
                .findFirst()
                .map(mistake -> Remark.wrong(target, mistake.feedback()))
                .orElse(Remark.wrong(target, otherwise));
    }

    private boolean matches(Formula formula, TypedNumber number, Map<String, Double> values) {
        var exact = formula.value(values);
        return number.readings().stream().anyMatch(reading -> tolerance.accepts(reading, exact));
    }

    List<Remark> remarks(String target) {
        return mistakes.stream()
                .map(mistake -> Remark.wrong(target, mistake.feedback()))
                .toList();
    }

    void writeTo(Map<String, Object> map) {
        map.put("value", value.text());
        map.put("tolerance", tolerance.text());
        unit.ifPresent(name -> map.put("unit", Written.bilingual(name)));
        if (!mistakes.isEmpty()) {
            map.put("mistakes", Written.list(mistakes, Mistake::written));
        }
        otherwise.writeTo(map);
    }
}
