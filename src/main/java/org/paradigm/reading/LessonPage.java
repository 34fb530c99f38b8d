package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paradigm.account.Me;
import org.paradigm.attempt.LessonQuestions;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Chapter;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.LessonText;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Html;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.progress.LessonReading;
import org.paradigm.progress.LessonVisit;

/** A lesson, and how far its reader has come in it. */
@Named
@RequestScoped
public class LessonPage implements Page {
    @Inject
    private Library library;

    @Inject
    private Typesetter typesetter;

    @Inject
    private Reader reader;

    @Inject
    private LessonQuestions questions;

    @Inject
    private OwnWordsAgain ownWords;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    private Course course;
    private Lesson lesson;
    private PrintedLesson printed;
    private List<QuestionName> recalls;
    private LessonVisit visit;

    /** Before anything is written: there may be no such lesson. */
    @Override
    public void open() {
        course = library.course();
        lesson = course.find(place.value("lesson")).orElse(null);
        if (lesson == null) {
            place.notFound();
            return;
        }
        printed = typesetter.print(course, lesson, place.getLanguage());
        recalls = course.recalls(lesson.slug());
        if (questions.open(lesson.slug(), lesson.questions(), recalls, () -> visit().answers())) {
            visit();
        }
    }

    /** Asks once for all that the page shows of its reader. */
    private LessonVisit visit() {
        if (visit == null) {
            var quizzes = new LinkedHashSet<>(Set.of(lesson.slug()));
            recalls.forEach(name -> quizzes.add(name.quiz()));
            visit = reader.visit(lesson.slug(), printed.last() + 1, quizzes);
        }
        return visit;
    }

    @Override
    public String key() {
        return place.getSitePage() == null
                ? null
                : place.getSitePage() + me.kind() + library.shelf().hash();
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

    /** The form that goes with this lesson: {@code before} with the first of the course, {@code after} with the last; else null. */
    public String getForm() {
        var lessons = course.lessons();
        if (library.quizzes().forms().isEmpty()) {
            return null;
        }
        return lesson == lessons.get(0) ? "before" : lesson == lessons.get(lessons.size() - 1) ? "after" : null;
    }

    public PrintedLesson getPrinted() {
        return printed;
    }

    /** The lessons of this chapter, as HTML. */
    public String getRail() {
        var stations = new Road(course, visit.progress(), lesson).stations(getChapter());
        return Rail.html(stations, lesson, place.getLanguage(), place.getRoot());
    }

    /** The questions of earlier lessons that it begins with, as HTML; folded away from somebody who has read nothing yet. */
    public String getOpening() {
        if (recalls.isEmpty()) {
            return "";
        }
        var words = words();
        var html = new Html()
                .open("details", "class", "recall", "id", "recall", "open", hasLearnt() ? "" : null)
                .open("summary")
                .element("h2", words.get("recall", recalls.size()))
                .close()
                .element("p", words.get("recall.why"), "class", "quiet");
        recalls.forEach(name -> html.raw(questions.html(name.question())));
        return html.close().toString();
    }

    /** Whether there is something to be recalled. */
    private boolean hasLearnt() {
        var progress = visit.progress();
        return progress.answered() > 0
                || course.lessons().stream()
                        .takeWhile(earlier -> earlier != lesson)
                        .anyMatch(earlier -> progress.reading(earlier.slug()).isPresent());
    }

    /** The whole text with its questions, as HTML. */
    public String getBody() {
        var body = new StringBuilder();
        for (var passage : printed.passages()) {
            if (passage instanceof PrintedLesson.Printed text) {
                body.append(text.html().mark(request));
            } else if (passage instanceof PrintedLesson.QuestionHere here) {
                body.append(questions.html(here.id()));
            } else if (passage instanceof PrintedLesson.OwnWordsHere here) {
                body.append(ownWords.html(here.question()));
            }
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

    /** For somebody who has not finished it: the way to where they were last time, as HTML. */
    public String getAgain() {
        var reading = visit.progress().reading(lesson.slug());
        var block = reading.map(LessonReading::block).orElse(0);
        return block == 0 || reading.get().finished()
                ? ""
                : new Html()
                        .open("p", "class", "again")
                        .element("a", words().get("lesson.goOn"), "href", "#b-" + block)
                        .close()
                        .toString();
    }

    /** That it has been read, or the button that says so, as HTML; nothing for a reader nobody knows. */
    public String getFinish() {
        if (getReadingAddress() == null) {
            return "";
        }
        return visit.progress().finished(lesson.slug())
                ? new Html()
                        .element("p", "✓ " + words().get("lesson.finished"), "class", "actions quiet", "id", "finish")
                        .toString()
                : new Html()
                        .open(
                                "form",
                                "method",
                                "post",
                                "action",
                                getReadingAddress(),
                                "class",
                                "actions",
                                "id",
                                "finish")
                        .open("input", "type", "hidden", "name", "block", "value", printed.last())
                        .element("button", words().get("lesson.finish"), "name", "finish", "value", "yes")
                        .close()
                        .toString();
    }

    private Texts words() {
        return Texts.of(LessonPage.class, place.getLanguage());
    }
}
