package org.paradigm.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How a question was answered by everybody together. */
public final class Item {
    /** With fewer answers than this, a share may be off by more than 0.2 either way (95 %, binomial). */
    private static final int ENOUGH = 25;

    private static final double HARD = 0.3;
    private static final double EASY = 0.95;

    private final long answers;
    private final double points;
    private final Map<String, Map<String, Long>> chosen = new HashMap<>();

    /** @param points the sum of the marks, each from 0 to 1 */
    public Item(long answers, double points) {
        this.answers = answers;
        this.points = points;
    }

    /** Notes how often something was chosen. */
    public void count(String field, String choice, long times) {
        chosen.computeIfAbsent(field, name -> new HashMap<>()).put(choice, times);
    }

    public long answers() {
        return answers;
    }

    /** The mean mark: the facility index, which for a question that is right or wrong is the share who were right. */
    public OptionalDouble facility() {
        return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of(points / answers);
    }

    public long chosen(Choosable choosable) {
        return chosen.getOrDefault(choosable.field(), Map.of()).getOrDefault(choosable.choice(), 0L);
    }

    /** Of all answers, in whole per cent; 0 where there are none. */
    public int percent(Choosable choosable) {
        return answers == 0 ? 0 : (int) Math.round(100.0 * chosen(choosable) / answers);
    }

    /** Whether there are enough answers to judge by. */
    public boolean isTelling() {
        return answers >= ENOUGH;
    }

    public boolean isHard() {
        return isTelling() && facility().orElse(1) < HARD;
    }

    public boolean isEasy() {
        return isTelling() && facility().orElse(0) > EASY;
    }

    /** Whether a wrong choice drew more people than this right one of the same field. */
    public boolean isBeaten(Choosable right, Iterable<Choosable> all) {
        for (var other : all) {
            if (other.field().equals(right.field()) && !other.right() && chosen(other) > chosen(right)) {
                return isTelling();
            }
        }
        return false;
    }
}
