package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.CourseReader;
import org.paradigm.lesson.Lesson;
import org.paradigm.progress.LessonReading;
import org.paradigm.progress.Progress;

class RoadTest {
    /** Chapters of two lessons each, called l0a, l0b, l1a, … */
    private static Course course(int... chapters) {
        var files = new HashMap<String, String>();
        var yaml = new StringBuilder("title: {zh: 路, en: Road}\nchapters:\n");
        for (var chapter : chapters) {
            yaml.append("""
                    - number: %1$d
                      folder: %1$d-chapter
                      title: {zh: 章, en: Chapter}
                      summary: {zh: 章, en: Chapter}
                      lessons: [l%1$da, l%1$db]
                    """.formatted(chapter));
            for (var file : List.of("a/zh.md", "a/en.md", "b/zh.md", "b/en.md")) {
                files.put(
                        chapter + "-chapter/l" + chapter + file,
                        "---\ntitle: t\nsummary: s\nminutes: 5\n---\n\nText.\n");
            }
        }
        yaml.append("core: [l%da]\n".formatted(chapters[0]));
        files.put("course.yaml", yaml.toString());
        return CourseReader.read(files, "").course();
    }

    private static Progress read(LessonReading... latestFirst) {
        return new Progress(List.of(latestFirst));
    }

    private static LessonReading finished(String lesson) {
        return new LessonReading(lesson, 5, true);
    }

    private static List<State> states(Road road) {
        return road.stretches().stream()
                .flatMap(stretch -> stretch.stations().stream())
                .map(Road.Station::state)
                .toList();
    }

    @Test
    void hasAFinishLineWhereTheCorePathIsRead() {
        var course = course(1, 2);
        assertThat(new Road(course, Progress.NONE).core()).isEqualTo(new Road.CorePath(0, 1, 5));
        assertThat(new Road(course, read(finished("l1b"))).core().isFinished()).isFalse();
        assertThat(new Road(course, read(finished("l1a"))).core().isFinished()).isTrue();
    }

    @Test
    void isNewToAStranger() {
        var road = new Road(course(3), Progress.NONE);
        assertThat(road.here()).isEmpty();
        assertThat(states(road)).containsExactly(State.NEW, State.NEW);
        assertThat(road.stretches().get(0).state()).isEqualTo(State.NEW);
    }

    @Test
    void goesOnInTheLessonThatWasLeft() {
        var road = new Road(course(3, 4), read(new LessonReading("l3b", 7, false), finished("l3a")));
        assertThat(road.here()).map(Lesson::slug).hasValue("l3b");
        assertThat(road.block()).isEqualTo(7);
        assertThat(states(road)).containsExactly(State.READ, State.HERE, State.NEW, State.NEW);
        assertThat(road.stretches()).extracting(Road.Stretch::state).containsExactly(State.BEGUN, State.NEW);
    }

    @Test
    void goesOnAfterALessonThatWasFinished() {
        var road = new Road(course(3, 4), read(finished("l3b"), new LessonReading("l3a", 2, false)));
        assertThat(road.here()).map(Lesson::slug).hasValue("l4a");
        assertThat(road.block()).isZero();
        assertThat(states(road)).containsExactly(State.BEGUN, State.READ, State.HERE, State.NEW);
    }

    @Test
    void comesBackForWhatWasLeftOutAndThenEnds() {
        assertThat(new Road(course(3), read(finished("l3b"))).here())
                .map(Lesson::slug)
                .hasValue("l3a");
        var end = new Road(course(3), read(finished("l3b"), finished("l3a")));
        assertThat(end.here()).isEmpty();
        assertThat(end.finished()).isEqualTo(2);
        assertThat(end.stretches().get(0).state()).isEqualTo(State.READ);
    }

    @Test
    void forgetsLessonsThatTheCourseNoLongerHas() {
        var road = new Road(course(3), read(finished("gone"), finished("l3a")));
        assertThat(road.here()).map(Lesson::slug).hasValue("l3b");
        assertThat(road.finished()).isEqualTo(1);
    }

    @Test
    void turnsAtEachParadigmShift() {
        assertThat(new Road(course(0, 1, 2, 3), Progress.NONE).stretches())
                .extracting(Road.Stretch::lane, Road.Stretch::turn)
                .containsExactly(tuple(0, 0), tuple(1, 1), tuple(2, 2), tuple(2, 0));
    }

    @Test
    void isStraightWhereItBeginsAfterTheShifts() {
        assertThat(new Road(course(3, 4), Progress.NONE).stretches())
                .extracting(Road.Stretch::lane, Road.Stretch::turn)
                .containsExactly(tuple(0, 0), tuple(0, 0));
    }
}
