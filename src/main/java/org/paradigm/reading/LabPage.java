package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.paradigm.attempt.LessonQuestions;
import org.paradigm.authoring.Library;
import org.paradigm.lab.Lab;
import org.paradigm.lab.LabHtml;
import org.paradigm.lab.Laboratory;
import org.paradigm.lab.Trial;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Place;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Question;

/** {@code /{lang}/lab/{id}?…}: a lab by itself. Its settings are in the address; without any, nothing is run yet. */
@Named
@RequestScoped
public class LabPage {
    private static final int BAD_REQUEST = 400;
    private static final int TRY_AGAIN = 503;

    @Inject
    private Laboratory laboratory;

    @Inject
    private Library library;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    @Inject
    private LessonQuestions questions;

    @Inject
    private Reader reader;

    private Lab lab;
    private Trial trial;
    private boolean run;
    private List<String> predictions = List.of();

    /** Before anything is written: there may be no such lab. */
    public void open() {
        lab = laboratory.find(place.value("lab")).orElse(null);
        if (lab == null) {
            place.notFound();
            return;
        }
        if (!predict()) {
            return;
        }
        var asked = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()[0]));
        run = request.getQueryString() != null;
        trial = run ? Trial.of(lab, asked, laboratory) : Trial.none(lab);
        if (trial.isRefused()) {
            place.status(BAD_REQUEST);
        } else if (trial.isBusy()) {
            place.status(TRY_AGAIN);
        }
    }

    /**
     * Makes ready what a learner may predict of this lab: questions of the first lesson that has some; its own where no
     * lesson has.
     *
     * @return whether the page is still to be shown
     */
    private boolean predict() {
        for (var lesson : library.course().lessons()) {
            var quiz = library.quizzes().find(lesson.slug());
            predictions = lesson.questions().stream()
                    .filter(id -> quiz.flatMap(found -> found.question(id))
                            .filter(question -> question instanceof Prediction prediction
                                    && prediction.experiment().lab().equals(lab.id()))
                            .isPresent())
                    .toList();
            if (!predictions.isEmpty()) {
                return questions.open(
                        lesson.slug(), lesson.questions(), List.of(), () -> reader.answers(lesson.slug()));
            }
        }
        predictions = library.quizzes().find(lab.id()).filter(quiz -> quiz.kind() == Kind.LAB).stream()
                .flatMap(quiz -> quiz.questions().stream())
                .map(Question::id)
                .toList();
        return predictions.isEmpty()
                || questions.open(lab.id(), predictions, List.of(), () -> reader.answers(lab.id()));
    }

    /** Whether somebody has run it; then the predictions are folded away. */
    public boolean isRun() {
        return run;
    }

    /** Those that were made, and the next one to make, as HTML; empty where there is nothing to predict. */
    public String getPredictions() {
        var cards = new StringBuilder();
        for (var id : predictions) {
            cards.append(questions.html(id));
            if (!questions.isAnswered(id)) {
                break;
            }
        }
        return cards.toString();
    }

    /** Whether the page is to ask again: a browser without scripts does so when its head says it. */
    public boolean isUnderWay() {
        return trial != null && trial.isUnderWay();
    }

    public String getTitle() {
        return lab.say("title").in(place.getLanguage());
    }

    public String getIntroduction() {
        return lab.say("try").in(place.getLanguage());
    }

    /** The lab, as HTML. */
    public String getBody() {
        return LabHtml.of(lab, trial, new LabHtml.Around(place.getLanguage(), library.course(), place.getRoot(), true));
    }

    /** The lessons that it stands in. */
    public List<Lesson> getLessons() {
        return library.course().lessons().stream()
                .filter(lesson -> lesson.labs().contains(lab.id()))
                .toList();
    }
}
