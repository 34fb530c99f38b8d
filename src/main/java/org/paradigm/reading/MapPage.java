package org.paradigm.reading;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.progress.Progress;

/** The way in: the whole course as a road, and the one step to take next. */
@Named
@RequestScoped
public class MapPage {
    @Inject
    private Library library;

    @Inject
    private Reader reader;

    @Inject
    private Place place;

    private Course course;
    private Progress progress;
    private Road road;

    @PostConstruct
    void open() {
        course = library.course();
        progress = reader.progress();
        road = new Road(course, progress);
    }

    public Course getCourse() {
        return course;
    }

    public Road getRoad() {
        return road;
    }

    public boolean isNewcomer() {
        return progress.isEmpty();
    }

    /** The lesson to begin or go on with; the first again for somebody who has read them all. */
    public Lesson getNext() {
        return road.here().orElseGet(() -> course.lessons().get(0));
    }

    /** Which of the forms for before and after the course it is the time for: {@code before}, {@code after}; null if none. */
    public String getForm() {
        if (library.quizzes().forms().isEmpty()) {
            return null;
        }
        return isNewcomer() ? "before" : road.core().isFinished() ? "after" : null;
    }

    /** How far it is to the finish line of the core path. */
    public String getGoal() {
        var core = road.core();
        return Texts.of(MapPage.class, place.getLanguage())
                .get(core.isFinished() ? "map.goal.crossed" : "map.goal", core.read(), core.lessons(), core.minutes());
    }

    /** Which words the one action has: {@code map.begin}, {@code map.goOn}, {@code map.again}. */
    public String getAction() {
        return isNewcomer() ? "map.begin" : road.here().isPresent() ? "map.goOn" : "map.again";
    }

    public String getNextAddress() {
        var address = place.getRoot() + "lesson/" + getNext().slug();
        return road.block() > 0 ? address + "#b-" + road.block() : address;
    }
}
