package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.paradigm.authoring.Library;
import org.paradigm.lab.Lab;
import org.paradigm.lab.LabHtml;
import org.paradigm.lab.Laboratory;
import org.paradigm.lab.Trial;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Place;

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

    private Lab lab;
    private Trial trial;

    /** Before anything is written: there may be no such lab. */
    public void open() {
        lab = laboratory.find(place.value("lab")).orElse(null);
        if (lab == null) {
            place.notFound();
            return;
        }
        var asked = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()[0]));
        trial = Trial.of(lab, asked, laboratory);
        if (trial.isRefused()) {
            place.status(BAD_REQUEST);
        } else if (trial.isBusy()) {
            place.status(TRY_AGAIN);
        }
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
