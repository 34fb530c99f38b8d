package org.paradigm.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paradigm.lesson.YamlNode;
import org.paradigm.platform.Bilingual;

/**
 * A number on a scale.
 *
 * @param measure what is predicted
 * @param close how far off still counts as the same
 * @param near how far off still counts as near
 * @param expect what the author of the file says will be measured
 * @param same said to who came close
 * @param low said to who predicted too little
 * @param high said to who predicted too much
 */
public record GuessedNumber(
        String measure,
        double from,
        double to,
        double step,
        Bilingual unit,
        double close,
        double near,
        double expect,
        Bilingual same,
        Bilingual low,
        Bilingual high)
        implements Guess {
    private static final String FIELD = "value";
    private static final int STEPS = 1000;

    static GuessedNumber read(YamlNode node) {
        node.allow(Set.of("measure", "from", "to", "step", "unit", "close", "near", "expect", "same", "low", "high"));
        var from = real(node, "from", 0);
        var to = real(node, "to", 100);
        var step = real(node, "step", 1);
        if (step <= 0 || to <= from || (to - from) / step > STEPS) {
            node.problem(
                    "刻度不对：from 要小于 to，step 要大于0，最多" + STEPS + "格",
                    "no scale: 'from' must be below 'to', 'step' above 0, at most " + STEPS + " steps");
            step = Math.max(1, (to - from) / STEPS);
        }
        var close = real(node, "close", step);
        return new GuessedNumber(
                node.need("measure").map(YamlNode::text).orElse(""),
                from,
                to,
                step,
                node.bilingual("unit").orElse(Bilingual.same("")),
                close,
                real(node, "near", 3 * close),
                real(node, "expect", from),
                node.needBilingual("same"),
                node.needBilingual("low"),
                node.needBilingual("high"));
    }

    private static double real(YamlNode node, String key, double otherwise) {
        var value = key.equals("expect") ? node.need(key) : node.get(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return new BigDecimal(value.get().text()).doubleValue();
        } catch (NumberFormatException noNumber) {
            value.get().problem("“" + key + "”要是一个数", "'" + key + "' must be a number");
            return otherwise;
        }
    }

    /** Every number that can be predicted, as its form posts it. */
    public List<String> scale() {
        var scale = new ArrayList<String>();
        var steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            scale.add(
                    plain(BigDecimal.valueOf(from).add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i)))));
        }
        return scale;
    }

    /** As an attribute of a field, too. */
    public static String plain(BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.one(FIELD, scale()));
    }

    @Override
    public boolean isComplete(Answer answer) {
        return answer.has(FIELD);
    }

    @Override
    public Draw draw(RandomGenerator random) {
        return Draw.PLAIN;
    }

    @Override
    public void check(YamlNode question, Map<String, Double> measures) {
        var node = question.get("number").orElse(question);
        var measured = measures.get(measure);
        if (measured == null) {
            node.get("measure")
                    .orElse(node)
                    .problem(
                            "实验没有测量“" + measure + "”；有的是：" + measures.keySet(),
                            "the lab does not measure '" + measure + "'; it has: " + measures.keySet());
        } else if (Math.abs(measured - expect) > close) {
            node.get("expect")
                    .orElse(node)
                    .problem(
                            "期望的是" + Guess.number(expect) + "，而实验测得" + Guess.number(measured),
                            "expected is " + Guess.number(expect) + ", but the lab measures " + Guess.number(measured));
        } else if (measured < from || measured > to) {
            node.problem(
                    "测得的" + Guess.number(measured) + "不在刻度之内",
                    "the " + Guess.number(measured) + " measured is off the scale");
        }
    }

    @Override
    public Optional<Foretold> compare(Answer answer, Map<String, Double> measures) {
        var measured = measures.get(measure);
        if (!answer.has(FIELD) || measured == null) {
            return Optional.empty();
        }
        var off = Double.parseDouble(answer.value(FIELD)) - measured;
        if (Math.abs(off) <= close) {
            return Optional.of(new Foretold(Foretold.Closeness.SAME, same));
        }
        return Optional.of(new Foretold(
                Math.abs(off) <= near ? Foretold.Closeness.NEAR : Foretold.Closeness.OTHER, off < 0 ? low : high));
    }

    @Override
    public List<Bilingual> texts() {
        return List.of(same, low, high);
    }

    @Override
    public void writeTo(Map<String, Object> map) {
        var number = new LinkedHashMap<String, Object>();
        number.put("measure", measure);
        put(number, "from", from);
        put(number, "to", to);
        put(number, "step", step);
        number.put("unit", Written.bilingual(unit));
        put(number, "close", close);
        put(number, "near", near);
        put(number, "expect", expect);
        number.put("same", Written.bilingual(same));
        number.put("low", Written.bilingual(low));
        number.put("high", Written.bilingual(high));
        map.put("number", number);
    }

    /** As text, like every number in a version. */
    private static void put(Map<String, Object> map, String key, double number) {
        map.put(key, plain(BigDecimal.valueOf(number)));
    }
}
