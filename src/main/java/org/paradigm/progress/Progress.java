package org.paradigm.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has done in the course so far. */
public final class Progress {
    /** Of a stranger, and of anybody while the database is away. */
    public static final Progress NONE = new Progress(List.of());

    private final Map<String, LessonReading> readings = new LinkedHashMap<>();

    /** @param readings the latest first */
    public Progress(List<LessonReading> readings) {
        readings.forEach(reading -> this.readings.put(reading.lesson(), reading));
    }

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
}
