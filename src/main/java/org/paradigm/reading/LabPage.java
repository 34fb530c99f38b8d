package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paradigm.attempt.LessonQuestions;
import org.paradigm.authoring.Library;
import org.paradigm.lab.Lab;
import org.paradigm.lab.LabHtml;
import org.paradigm.lab.Laboratory;
import org.paradigm.lab.Trial;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.quiz.Kind;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Question;

/** {@code /{lang}/lab/{id}?…}: a lab by itself. Its settings are in the address; without any, nothing is run yet. */
@Named
@RequestScoped
public class LabPage implements Page {
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
    @Override
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
     * Makes ready what a learner may predict of this lab: questions of the lessons that have some, the first lesson's
     * first; its own where no lesson has.
     *
     * @return whether the page is still to be shown
     */
    private boolean predict() {
        var names = new LinkedHashMap<String, QuestionName>();
        for (var lesson : library.course().lessons()) {
            lesson.questions().stream()
                    .map(id -> new QuestionName(lesson.slug(), id))
                    .filter(this::isOfThisLab)
                    .forEach(name -> names.putIfAbsent(name.question(), name));
        }
        predictions = List.copyOf(names.keySet());
        if (!predictions.isEmpty()) {
            var first = names.values().iterator().next().quiz();
            var own = library.course().find(first).orElseThrow().questions();
            var others = names.values().stream()
                    .filter(name -> !name.quiz().equals(first) && !own.contains(name.question()))
                    .toList();
            var quizzes = names.values().stream().map(QuestionName::quiz).collect(Collectors.toSet());
            return questions.open(first, own, others, () -> reader.answers(quizzes));
        }
        predictions = library.quizzes().find(lab.id()).filter(quiz -> quiz.kind() == Kind.LAB).stream()
                .flatMap(quiz -> quiz.questions().stream())
                .map(Question::id)
                .toList();
        return predictions.isEmpty()
                || questions.open(lab.id(), predictions, List.of(), () -> reader.answers(Set.of(lab.id())));
    }

    private boolean isOfThisLab(QuestionName name) {
        return library.quizzes()
                .find(name.quiz())
                .flatMap(quiz -> quiz.question(name.question()))
                .filter(question -> question instanceof Prediction prediction
                        && prediction.experiment().lab().equals(lab.id()))
                .isPresent();
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
