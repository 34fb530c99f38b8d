package org.paradigm.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paradigm.account.Me;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Inline;
import org.paradigm.platform.Html;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Kind;

/** {@code /{lang}/quiz/{id}}: what a quiz is, to begin or go on with it, and the attempts so far. */
@Named
@RequestScoped
public class QuizPage implements Page {
    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private Attempts attempts;

    @Inject
    private QuizTaking taking;

    @Inject
    private HttpServletRequest request;

    private Edition edition;
    private Optional<Attempt> open = Optional.empty();
    private List<Attempt> earlier = List.of();

    @Override
    public void open() {
        edition = library.edition(place.value("quiz"))
                .filter(found -> found.quiz().kind().standsAlone())
                .orElse(null);
        if (edition == null) {
            place.notFound();
        } else if (edition.quiz().kind() == Kind.FORM) {
            place.redirect("before-and-after");
        } else if ("POST".equals(request.getMethod())) {
            var attempt = taking.start(me.orGuest(), edition);
            place.redirect("attempt/" + attempt.getId() + (request.getParameter("single") == null ? "" : "?single=1"));
        } else {
            me.expectForm();
            me.account().ifPresent(account -> {
                open = attempts.open(account, edition.quiz().id());
                earlier = attempts.submitted(account, edition.quiz().id());
            });
        }
    }

    public String getTitle() {
        return edition.quiz().title().in(place.getLanguage());
    }

    /** The theme's name; null if the quiz has none. */
    public String getTheme() {
        return edition.quiz()
                .theme()
                .map(theme -> library.course().themes().get(theme))
                .map(name -> name.in(place.getLanguage()))
                .orElse(null);
    }

    /** Inline HTML; null if there is none. */
    public String getDescription() {
        return edition.quiz()
                .description()
                .map(text -> Inline.html(text.in(place.getLanguage()), place.getLanguage(), library.course()))
                .orElse(null);
    }

    public int getQuestions() {
        return edition.quiz().length();
    }

    /** Null if time is not limited. */
    public Integer getMinutes() {
        return edition.quiz().minutes().orElse(null);
    }

    @Override
    public String key() {
        return place.getSitePage() == null
                ? null
                : place.getSitePage() + me.kind() + library.shelf().hash();
    }

    /** To begin, or to go on, as HTML. */
    public String getButton() {
        return new Html()
                .element("button", words().get(open.isPresent() ? "quiz.goOn" : "quiz.begin"), "class", "primary")
                .toString();
    }

    /** The best result so far, as HTML; nothing before the first attempt was handed in. */
    public String getBest() {
        return earlier.stream()
                .mapToLong(QuizPage::percent)
                .boxed()
                .max(Long::compare)
                .map(best -> new Html()
                        .open("div")
                        .element("dt", words().get("quiz.best"))
                        .element("dd", best + " %")
                        .close()
                        .toString())
                .orElse("");
    }

    /** The attempts handed in, as HTML; nothing where there are none. */
    public String getEarlier() {
        if (earlier.isEmpty()) {
            return "";
        }
        var words = words();
        var html = new Html()
                .open("section", "class", "section", "aria-labelledby", "earlier")
                .element("h2", words.get("quiz.earlier"), "id", "earlier")
                .open("table")
                .open("thead")
                .open("tr")
                .element("th", words.get("quiz.when"), "scope", "col")
                .element("th", words.get("review.score"), "scope", "col", "class", "n")
                .open("th", "scope", "col")
                .element("span", words.get("quiz.look"), "class", "vh")
                .close(3)
                .open("tbody");
        for (var attempt : earlier) {
            html.open("tr")
                    .open("td")
                    .element("time", place.when(attempt.getStartedAt()), "datetime", attempt.getStartedAt())
                    .close()
                    .element("td", score(attempt), "class", "n")
                    .open("td", "class", "n")
                    .element("a", words.get("quiz.look"), "href", place.getRoot() + "attempt/" + attempt.getId())
                    .close(2);
        }
        return html.close(3).toString();
    }

    private Texts words() {
        return Texts.of(QuizPage.class, place.getLanguage());
    }

    private static String score(Attempt attempt) {
        return "%.1f / %d"
                .formatted(attempt.points().orElse(0.0), attempt.maxPoints().orElse(0));
    }

    private static long percent(Attempt attempt) {
        return Math.round(100
                * attempt.points().orElse(0.0)
                / Math.max(1, attempt.maxPoints().orElse(1)));
    }
}
