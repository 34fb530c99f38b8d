package org.paradigm.quiz;

import org.paradigm.lesson.YamlNode;

/**
 * How far from the exact value a number may be.
 *
 * @param amount not below 0
 * @param percent whether {@code amount} is in percent of the exact value; otherwise it is in the unit of the question
 */
public record Tolerance(double amount, boolean percent, String text) {
    /** For a question that states none: only what a computer's arithmetic loses. */
    static final Tolerance EXACT = new Tolerance(0, false, "0");

    private static final double ROUNDING = 1e-9;

    static Tolerance read(YamlNode node) {
        return node.get("tolerance").map(Tolerance::readValue).orElse(EXACT);
    }

    private static Tolerance readValue(YamlNode value) {
        var text = value.text().strip();
        var percent = text.endsWith("%");
        try {
            var amount = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
            if (amount >= 0 && Double.isFinite(amount)) {
                return new Tolerance(amount, percent, text);
            }
            value.problem("容差“" + text + "”不能小于0", "the tolerance " + text + " is below zero");
        } catch (NumberFormatException e) {
            value.problem(
                    "容差“" + text + "”应当是数（如 0.5）或百分数（如 1%）",
                    "the tolerance '" + text + "' must be a number, like 0.5, or a percentage, like 1%");
        }
        return EXACT;
    }

    boolean accepts(double number, double exact) {
        var allowed = percent ? Math.abs(exact) * amount / 100 : amount;
        return Math.abs(number - exact) <= allowed + ROUNDING * Math.abs(exact);
    }
}
