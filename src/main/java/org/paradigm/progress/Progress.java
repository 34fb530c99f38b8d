package org.paradigm.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paradigm.lesson.Lesson;

/** What somebody has done in the course so far. */
public final class Progress {
    /** Of a stranger, and of anybody while the database is away. */
    public static final Progress NONE = new Progress(List.of());

    private final Map<String, LessonReading> readings = new LinkedHashMap<>();
    private final Map<String, Mastery> objectives;

    /**
     * @param readings the latest first
     * @param objectives by id; those that no question was answered of may be left out
     */
    public Progress(List<LessonReading> readings, Map<String, Mastery> objectives) {
        readings.forEach(reading -> this.readings.put(reading.lesson(), reading));
        this.objectives = Map.copyOf(objectives);
    }

    /** Of somebody who has only read. */
    public Progress(List<LessonReading> readings) {
        this(readings, Map.of());
    }

    /** Whether no lesson has been opened. */
    public boolean isEmpty() {
        return readings.isEmpty();
    }

    public Optional<LessonReading> reading(String lesson) {
        return Optional.ofNullable(readings.get(lesson));
    }

    public boolean finished(String lesson) {
        return reading(lesson).filter(LessonReading::finished).isPresent();
    }

    /** Where they were last. */
    public Optional<LessonReading> latest() {
        return readings.values().stream().findFirst();
    }

    public Mastery mastery(String objective) {
        return objectives.getOrDefault(objective, Mastery.NONE);
    }

    /** How many different questions were answered. */
    public int answered() {
        return objectives.values().stream().mapToInt(Mastery::answered).sum();
    }

    /** How many of them right. */
    public int right() {
        return objectives.values().stream().mapToInt(Mastery::right).sum();
    }

    public Mastery.State state(Lesson lesson) {
        return Mastery.State.of(lesson.objectives().stream()
                .map(objective -> mastery(objective).state())
                .toList());
    }

    /** Of a lesson, the mean over its objectives; nothing before a question on one of them was answered. */
    public Optional<Integer> percent(Lesson lesson) {
        if (state(lesson) == Mastery.State.NEW) {
            return Optional.empty();
        }
        var mean = lesson.objectives().stream()
                .mapToInt(objective -> mastery(objective).percent())
                .average();
        return Optional.of((int) mean.orElse(0));
    }
}
