package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Library;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/teach/quiz/{quiz}}: how a quiz is answered, question by question. */
@Named
@RequestScoped
public class QuizStatisticsPage implements Page {
    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Library library;

    @Inject
    private QuizFigures figures;

    @Inject
    private HttpServletRequest request;

    private QuizFigures.Found found;

    @Override
    public void open() {
        if (!me.require(Role.INSTRUCTOR)) {
            return;
        }
        found = figures.find(place.value("quiz"), request.getParameter("version"))
                .orElse(null);
        if (found == null) {
            place.notFound();
        }
    }

    public String getTitle() {
        return found.edition().quiz().title().in(place.getLanguage());
    }

    public String getQuizId() {
        return found.edition().quiz().id();
    }

    /** Whether it is taken as a whole, and not question by question within a lesson. */
    public boolean isHandedIn() {
        return found.edition().quiz().kind().standsAlone();
    }

    public Turnout getTurnout() {
        return found.turnout();
    }

    public List<Turnout> getVersions() {
        return found.versions();
    }

    public boolean isNewest() {
        return found.versions().get(0).equals(found.turnout());
    }

    public List<QuestionFigures> getQuestions() {
        return found.edition().quiz().questions().stream()
                .map(question ->
                        new QuestionFigures(question, found.item(question.id()), library.course(), place.getLanguage()))
                .toList();
    }
}
