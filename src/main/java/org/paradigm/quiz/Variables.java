package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.objecthunter.exp4j.function.Functions;
import org.paradigm.lesson.YamlNode;

/**
 * The numbers of a question that are drawn anew for each attempt.
 *
 * @param values by name, what can be drawn, as written in the file
 */
public record Variables(Map<String, List<String>> values) {
    static final Variables NONE = new Variables(Map.of());

    /** All of them are tried when a file is read. */
    private static final int COMBINATIONS = 500;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    public Variables {
        var copy = new TreeMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    static Variables read(YamlNode node) {
        var values = new LinkedHashMap<String, List<String>>();
        node.entries().forEach((name, list) -> {
            var texts = list.items().stream()
                    .filter(Variables::isNumber)
                    .map(YamlNode::text)
                    .toList();
            if (!NAME.matcher(name).matches()) {
                list.problem(
                        "变量名“" + name + "”只能由字母、数字和下划线组成，且以字母开头",
                        "the variable '" + name + "' must be named by letters, digits and _, a letter first");
            } else if (Functions.getBuiltinFunction(name) != null) {
                list.problem(
                        "变量不能叫“" + name + "”，它是函数名", "a variable cannot be called '" + name + "', which is a function");
            } else if (texts.isEmpty()) {
                list.problem("变量“" + name + "”没有可取的值", "variable '" + name + "' has no values to draw from");
            } else {
                values.put(name, texts);
            }
        });
        var number =
                values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        if (number > COMBINATIONS) {
            node.problem(
                    "变量有" + number + "种组合，超过" + COMBINATIONS + "种；请减少可取的值",
                    "the variables have " + number + " combinations, more than " + COMBINATIONS
                            + "; give them fewer values");
            return NONE;
        }
        return new Variables(values);
    }

    private static boolean isNumber(YamlNode item) {
        try {
            if (Double.isFinite(Double.parseDouble(item.text()))) {
                return true;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        item.problem("“" + item.text() + "”不是数", "'" + item.text() + "' is not a number");
        return false;
    }

    Map<String, String> draw(RandomGenerator random) {
        var drawn = new TreeMap<String, String>();
        values.forEach((name, list) -> drawn.put(name, list.get(random.nextInt(list.size()))));
        return drawn;
    }

    /** What was drawn, as it is written in the file; the first that could be, where the draw has none of them. */
    String drawn(String name, Draw draw) {
        var list = Objects.requireNonNull(values.get(name), name);
        var text = draw.values().get(name);
        return text != null && list.contains(text) ? text : list.get(0);
    }

    Map<String, Double> numbers(Draw draw) {
        var numbers = new TreeMap<String, Double>();
        values.forEach((name, list) -> numbers.put(name, Double.valueOf(drawn(name, draw))));
        return numbers;
    }

    /** Every combination that can be drawn; a single empty one where there are no variables. */
    List<Map<String, Double>> combinations() {
        List<Map<String, Double>> all = List.of(Map.of());
        for (var variable : values.entrySet()) {
            var more = new ArrayList<Map<String, Double>>();
            for (var some : all) {
                for (var text : variable.getValue()) {
                    var with = new TreeMap<>(some);
                    with.put(variable.getKey(), Double.valueOf(text));
                    more.add(with);
                }
            }
            all = more;
        }
        return all;
    }

    /** Whether a formula has a value for each combination; reports the first for which it has none. */
    boolean check(YamlNode place, Formula formula) {
        for (var values : combinations()) {
            var fault = formula.fault(values);
            if (fault.isPresent()) {
                place.problem(
                        "表达式“" + formula.text() + "”无法求值" + when("，当", values) + "：" + fault.get(),
                        "the expression '" + formula.text() + "' cannot be evaluated" + when(" when ", values) + ": "
                                + fault.get());
                return false;
            }
        }
        return true;
    }

    static String when(String when, Map<String, Double> values) {
        return values.isEmpty()
                ? ""
                : when
                        + values.entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + Figures.plain(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }
}
