package org.paradigm.transformer;

import java.util.Arrays;

/**
 * A solution that somebody else has changed, and what the network then writes.
 *
 * @param given the words that it was given, changed
 * @param written the words that it wrote after them
 * @param followed what the changed solution leads to
 */
public record Tampering(int[] given, int[] written, int followed) {
    /** What it answers, or −1 if it writes no digit. */
    public int answer() {
        return Chains.answer(written);
    }

    public boolean follows() {
        return answer() == followed;
    }

    /** The first steps are given, the last of them with a digit that is too large by {@code by}. */
    public static Tampering wrong(Writing writing, Chains.Problem problem, int step, int by) {
        var route = problem.route();
        var given = Chains.begun(problem, step);
        var digit = (Chains.value(given[given.length - 1]) + by) % 10;
        given[given.length - 1] = Chains.digit(digit);
        var rest = Arrays.copyOfRange(route.operations(), step, route.steps());
        return new Tampering(given, writing.greedy(given), Chains.values(digit, rest)[rest.length]);
    }

    /** The first steps are given, and then the last letter at once, as if nothing were left out. */
    public static Tampering cut(Writing writing, Chains.Problem problem, int step) {
        var route = problem.route();
        var begun = Chains.begun(problem, step);
        var given = Arrays.copyOf(begun, begun.length + 1);
        given[begun.length] = Chains.letter(route.letter(route.steps()));
        var last = route.operations()[route.steps() - 1];
        var written = writing.next(given);
        return new Tampering(given, new int[] {written}, Chains.apply(last, Chains.value(begun[begun.length - 1])));
    }
}
