package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.paradigm.account.Me;
import org.paradigm.attempt.LessonQuestions;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Chapter;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.LessonText;
import org.paradigm.platform.Place;
import org.paradigm.progress.LessonReading;
import org.paradigm.progress.LessonVisit;

/** A lesson, and how far its reader has come in it. */
@Named
@RequestScoped
public class LessonPage {
    @Inject
    private Library library;

    @Inject
    private Typesetter typesetter;

    @Inject
    private Reader reader;

    @Inject
    private LessonQuestions questions;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    private Course course;
    private Lesson lesson;
    private PrintedLesson printed;
    private LessonVisit visit;

    /** Before anything is written: there may be no such lesson. */
    public void open() {
        course = library.course();
        lesson = course.find(place.value("lesson")).orElse(null);
        if (lesson == null) {
            place.notFound();
            return;
        }
        printed = typesetter.print(course, lesson, place.getLanguage());
        if (questions.open(lesson.slug(), lesson.questions(), () -> visit().answers())) {
            visit();
        }
    }

    /** Asks once for all that the page shows of its reader. */
    private LessonVisit visit() {
        if (visit == null) {
            visit = reader.visit(lesson.slug(), printed.last() + 1);
        }
        return visit;
    }

    /** What everything on the page depends on that is the same for all of its readers; null if nothing is. */
    public String getKey() {
        return place.getPage() == null
                ? null
                : place.getPage() + ' ' + library.shelf().hash();
    }

    public Lesson getLesson() {
        return lesson;
    }

    public LessonText getText() {
        return lesson.in(place.getLanguage());
    }

    public Chapter getChapter() {
        return course.chapter(lesson.chapter()).orElseThrow();
    }

    public boolean isCore() {
        return course.isCore(lesson);
    }

    public PrintedLesson getPrinted() {
        return printed;
    }

    /** The lessons of this chapter, as HTML. */
    public String getRail() {
        var stations = new Road(course, visit.progress(), lesson).stations(getChapter());
        return Rail.html(stations, lesson, place.getLanguage(), place.getRoot());
    }

    /** The whole text with its questions, as HTML. */
    public String getBody() {
        var body = new StringBuilder();
        for (var passage : printed.passages()) {
            body.append(
                    passage.kind().equals("question")
                            ? questions.html(passage.question())
                            : passage.html().mark(request));
        }
        return body.toString();
    }

    /** Notes and references, as HTML. */
    public String getSources() {
        return printed.sources().mark(request);
    }

    public Lesson getPrevious() {
        return course.previous(lesson.slug()).orElse(null);
    }

    public Lesson getNext() {
        return course.next(lesson.slug()).orElse(null);
    }

    /** Where the script, or the button at the end, tells what has been read; null for a reader nobody knows. */
    public String getReadingAddress() {
        return lesson == null || !me.isKnown() ? null : place.getAddress() + "/read";
    }

    /** The block that the reader came to last time, 0 for none. */
    public int getBookmark() {
        return visit.progress().reading(lesson.slug()).map(LessonReading::block).orElse(0);
    }

    public boolean isFinished() {
        return visit.progress().finished(lesson.slug());
    }
}
