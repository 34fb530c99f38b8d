package org.paradigm.gain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paradigm.account.Me;
import org.paradigm.attempt.Attempt;
import org.paradigm.attempt.AttemptView;
import org.paradigm.attempt.Occasion;
import org.paradigm.attempt.QuizTaking;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Forms;

/** {@code /{lang}/before-and-after}: the form to begin with, the one to end with, and what lies between them. */
@Named
@RequestScoped
public class FormsPage implements Page {
    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Sittings sittings;

    @Inject
    private AttemptView view;

    @Inject
    private QuizTaking taking;

    @Inject
    private HttpServletRequest request;

    private Sitting sitting = Sitting.NONE;
    private @Nullable Forms forms;
    private @Nullable Suggestion suggestion;

    @Override
    public void open() {
        var offered = library.quizzes().forms();
        if (offered.isEmpty()) {
            place.notFound();
            return;
        }
        forms = offered.get();
        if ("POST".equals(request.getMethod())) {
            begin(offered.get());
            return;
        }
        me.expectForm();
        me.account().ifPresent(account -> sitting = sittings.of(account));
        if (!sitting.isAfterDone()) {
            suggestion = suggest();
        }
    }

    private void begin(Forms offered) {
        var occasion = "after".equals(request.getParameter("form")) ? Occasion.AFTER : Occasion.BEFORE;
        var attempt = sittings.start(me.orGuest(), offered, occasion);
        place.redirect(attempt.map(begun -> "attempt/" + begun.getId()).orElse("before-and-after"));
    }

    /** How many questions each form has. */
    public int getQuestions() {
        return forms == null ? 0 : forms.a().length();
    }

    public Sitting getSitting() {
        return sitting;
    }

    /** Null before it was begun. */
    public @Nullable Attempt getBefore() {
        return sitting.before().orElse(null);
    }

    /** Null before it was begun. */
    public @Nullable Attempt getAfter() {
        return sitting.after().orElse(null);
    }

    /** {@code 4.5 / 10} */
    public String score(Attempt attempt) {
        return "%.1f / %d"
                .formatted(attempt.points().orElse(0.0), attempt.maxPoints().orElse(0));
    }

    private @Nullable Suggestion suggest() {
        return sitting.before()
                .filter(Attempt::isSubmitted)
                .flatMap(attempt -> view.load(attempt.getAccountId(), attempt.getId()))
                .flatMap(opened -> Suggestion.of(
                        library.course(),
                        taking.editionOf(opened.attempt()).quiz(),
                        opened.attempt().paper(),
                        opened.sheet().answers()))
                .orElse(null);
    }

    /** Where to begin; null if there is nothing to suggest. */
    public @Nullable Suggestion getSuggestion() {
        return suggestion;
    }

    public String getSuggestionText() {
        return suggestion == null
                ? ""
                : texts().get(
                                "suggestion",
                                suggestion.chapter().number(),
                                suggestion.chapter().title().in(place.getLanguage()),
                                suggestion.lesson().number());
    }

    public String getSuggestionAction() {
        return suggestion == null
                ? ""
                : texts().get(
                                "suggestion.go",
                                suggestion.lesson().number(),
                                suggestion.lesson().title().in(place.getLanguage()));
    }

    public @Nullable Instant handedIn(Attempt attempt) {
        return attempt.submittedAt().orElse(null);
    }

    /** Null until both forms are handed in. */
    public @Nullable GainWords getGain() {
        return sitting.gain()
                .map(gain -> new GainWords(gain, place.getLanguage()))
                .orElse(null);
    }

    private Texts texts() {
        return Texts.of(FormsPage.class, place.getLanguage());
    }
}
