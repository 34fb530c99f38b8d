package org.paradigm.progress;

import java.util.List;
import java.util.Locale;

/**
 * How well somebody has mastered an objective: the mean of the newest marks of the questions on it that they answered.
 *
 * @param answered how many different questions
 * @param right how many of them entirely
 * @param points the sum of the marks
 */
public record Mastery(int answered, int right, double points) {
    public static final Mastery NONE = new Mastery(0, 0, 0);

    private static final double ENOUGH = 0.8;

    /** One right answer may be luck. */
    private static final int WITNESSES = 2;

    /** Sums such as 0.7 + 0.9 may fall short by a rounding error. */
    private static final double ROUNDING = 1e-9;

    /** Of an objective, or of a lesson by its objectives. */
    public enum State {
        NEW,
        BEGUN,
        MASTERED;

        /** As the style sheet and the bundle know it: {@code mastered}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of all of these together. */
        static State of(List<State> states) {
            if (states.stream().allMatch(NEW::equals)) {
                return NEW;
            }
            return states.stream().allMatch(MASTERED::equals) ? MASTERED : BEGUN;
        }
    }

    /** From 0 to 1; 0 where nothing was answered. */
    public double share() {
        return answered == 0 ? 0 : points / answered;
    }

    /** Rounded down, so that 80 is never shown for less. */
    public int percent() {
        return (int) Math.floor(100 * (share() + ROUNDING));
    }

    public State state() {
        if (answered == 0) {
            return State.NEW;
        }
        return share() + ROUNDING >= ENOUGH && right >= WITNESSES ? State.MASTERED : State.BEGUN;
    }
}
