package org.paradigm.quiz;

import java.util.Map;
import java.util.Optional;
import net.objecthunter.exp4j.ExpressionBuilder;

/**
 * An arithmetic expression as it is written in a file: {@code 66.7}, {@code 8*d^2}, {@code 10^6*log2(n)}. Operators and
 * functions are those of exp4j.
 */
public record Formula(String text) {
    private static final int LIMIT = 200;

    /**
     * @throws ArithmeticException if it has no finite value for these variables, or is no expression at all; neither
     *     happens in a quiz that was read without problems
     */
    public double value(Map<String, Double> variables) {
        if (text.length() > LIMIT) {
            throw new ArithmeticException("longer than " + LIMIT + " characters");
        }
        double value;
        try {
            value = new ExpressionBuilder(text)
                    .variables(variables.keySet())
                    .build()
                    .setVariables(variables)
                    .evaluate();
        } catch (RuntimeException e) {
            // exp4j reports a malformed expression by whatever exception its stack happens to throw.
            throw new ArithmeticException(e.getMessage() == null ? "not an expression" : e.getMessage());
        }
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not a finite number");
        }
        return value;
    }

    /** Why it cannot be evaluated, in the words of exp4j. */
    Optional<String> fault(Map<String, Double> variables) {
        try {
            value(variables);
            return Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
