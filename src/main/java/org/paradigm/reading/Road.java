package org.paradigm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paradigm.lesson.Chapter;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.progress.LessonReading;
import org.paradigm.progress.Progress;

/** The course as one road with its stations, as far as one reader has come on it. */
public final class Road {
    /**
     * A lesson on the road.
     *
     * @param core on the path for those who have little time
     * @param mastery in per cent; null before a question was answered
     */
    public record Station(Lesson lesson, State state, boolean core, Integer mastery) {}

    /**
     * A chapter on the road.
     *
     * @param lane how many turns of the road lie before it
     * @param turn the paradigm shift that it begins with, 1 or 2; else 0
     */
    public record Stretch(Chapter chapter, int lane, int turn, State state, List<Station> stations) {}

    /**
     * The path for those who have little time, and how far it is to its finish line.
     *
     * @param read how many of its lessons were read to the end
     * @param minutes for all of it
     */
    public record CorePath(long read, int lessons, int minutes) {
        public boolean isFinished() {
            return lessons > 0 && read == lessons;
        }
    }

    /** Chapter 1 begins with the first paradigm shift, chapter 2 with the second. */
    private static final int SHIFTS = 2;

    private final Course course;
    private final Progress progress;
    private final Optional<Lesson> here;

    /** With the reader where they should go on. */
    public Road(Course course, Progress progress) {
        this.course = course;
        this.progress = progress;
        this.here = progress.latest().flatMap(this::after);
    }

    /** With the reader in a lesson. */
    public Road(Course course, Progress progress, Lesson here) {
        this.course = course;
        this.progress = progress;
        this.here = Optional.of(here);
    }

    /** Where to go on: the lesson read last unless it is finished, else the next that is not. None for a newcomer. */
    public Optional<Lesson> here() {
        return here;
    }

    /** The block of {@link #here} to go on from; 0 for its beginning. */
    public int block() {
        return here.flatMap(lesson -> progress.reading(lesson.slug()))
                .map(LessonReading::block)
                .orElse(0);
    }

    public long finished() {
        return course.lessons().stream()
                .filter(lesson -> progress.finished(lesson.slug()))
                .count();
    }

    public CorePath core() {
        var core = course.core();
        return new CorePath(
                core.stream().filter(lesson -> progress.finished(lesson.slug())).count(),
                core.size(),
                core.stream().mapToInt(Lesson::minutes).sum());
    }

    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        Chapter before = null;
        for (var chapter : course.chapters()) {
            var first = course.chapters().get(0);
            var turned = before != null && shifts(chapter) > shifts(before);
            stretches.add(new Stretch(
                    chapter,
                    shifts(chapter) - shifts(first),
                    turned ? shifts(chapter) : 0,
                    state(chapter),
                    stations(chapter)));
            before = chapter;
        }
        return stretches;
    }

    public List<Station> stations(Chapter chapter) {
        return chapter.lessons().stream()
                .map(lesson -> new Station(
                        lesson,
                        state(lesson),
                        course.isCore(lesson),
                        progress.percent(lesson).orElse(null)))
                .toList();
    }

    private static int shifts(Chapter chapter) {
        return Math.min(chapter.number(), SHIFTS);
    }

    private Optional<Lesson> after(LessonReading latest) {
        var from = course.find(latest.lesson()).map(course.lessons()::indexOf).orElse(0);
        var count = course.lessons().size();
        for (int i = 0; i < count; i++) {
            var lesson = course.lessons().get((from + i) % count);
            if (!progress.finished(lesson.slug())) {
                return Optional.of(lesson);
            }
        }
        return Optional.empty();
    }

    private State state(Lesson lesson) {
        if (here.filter(next -> next.slug().equals(lesson.slug())).isPresent()) {
            return State.HERE;
        }
        return progress.reading(lesson.slug())
                .map(reading -> reading.finished() ? State.READ : State.BEGUN)
                .orElse(State.NEW);
    }

    private State state(Chapter chapter) {
        var states = chapter.lessons().stream().map(this::state).distinct().toList();
        if (states.equals(List.of(State.READ))) {
            return State.READ;
        }
        return states.equals(List.of(State.NEW)) || states.isEmpty() ? State.NEW : State.BEGUN;
    }
}
