package org.paradigm.lab;

import java.util.stream.IntStream;
import org.paradigm.transformer.Dice;

/**
 * Voters who are each right with the same probability, and whose errors hang together: at every question each of them
 * either says what is said, the same for all, or judges alone.
 */
final class Majority {
    private static final int QUESTIONS = 4000;

    private Majority() {}

    /**
     * How often the majority of an odd number of voters is right where there are two answers. Exact.
     *
     * @param right the probability that one voter is right
     * @param correlation of two voters' being right, 0 to 1
     */
    static double ofTwo(int voters, double right, double correlation) {
        var copying = Math.sqrt(correlation);
        return right * moreThanHalf(voters, copying + (1 - copying) * right)
                + (1 - right) * moreThanHalf(voters, (1 - copying) * right);
    }

    private static double moreThanHalf(int voters, double right) {
        var chances = new double[voters + 1];
        chances[0] = 1;
        for (var voter = 1; voter <= voters; voter++) {
            for (var count = voter; count >= 0; count--) {
                chances[count] = chances[count] * (1 - right) + (count > 0 ? chances[count - 1] * right : 0);
            }
        }
        return IntStream.rangeClosed(voters / 2 + 1, voters)
                .mapToDouble(count -> chances[count])
                .sum();
    }

    /**
     * How often the answer of most voters is right where there are ten, the wrong ones being equally likely; among equals
     * the first counts. By the dice, within about a hundredth.
     */
    static double ofTen(int voters, double right, double correlation) {
        var copying = Math.sqrt(correlation);
        var dice = new Dice(voters);
        var won = 0;
        for (var question = 0; question < QUESTIONS; question++) {
            var said = answer(right, dice);
            var counts = new int[10];
            var best = -1;
            for (var voter = 0; voter < voters; voter++) {
                counts[dice.uniform() < copying ? said : answer(right, dice)]++;
            }
            for (var answer : shuffled(dice)) {
                best = best < 0 || counts[answer] > counts[best] ? answer : best;
            }
            won += best == 0 ? 1 : 0;
        }
        return (double) won / QUESTIONS;
    }

    /** 0 is right. */
    private static int answer(double right, Dice dice) {
        return dice.uniform() < right ? 0 : 1 + dice.below(9);
    }

    private static int[] shuffled(Dice dice) {
        var first = dice.below(10);
        return IntStream.range(0, 10).map(i -> (first + i) % 10).toArray();
    }
}
