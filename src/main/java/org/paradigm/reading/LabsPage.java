package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.paradigm.authoring.Library;
import org.paradigm.lab.Lab;
import org.paradigm.lab.Laboratory;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Place;

/** {@code /{lang}/lab/}: all labs. */
@Named
@RequestScoped
public class LabsPage {
    /** A lab with the lessons that it stands in. */
    public record Entry(String id, String title, String introduction, List<Lesson> lessons) {}

    @Inject
    private Laboratory laboratory;

    @Inject
    private Library library;

    @Inject
    private Place place;

    public List<Entry> getLabs() {
        return laboratory.labs().stream().map(this::entry).toList();
    }

    private Entry entry(Lab lab) {
        var lessons = library.course().lessons().stream()
                .filter(lesson -> lesson.labs().contains(lab.id()))
                .toList();
        return new Entry(
                lab.id(),
                lab.say("title").in(place.getLanguage()),
                lab.say("try").in(place.getLanguage()),
                lessons);
    }
}
