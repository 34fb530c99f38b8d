package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Library;
import org.paradigm.authoring.Shelf;
import org.paradigm.platform.Page;
import org.paradigm.platform.Settings;

/** For instructors: what is served, where it comes from, and what is wrong with its files. */
@Named
@RequestScoped
public class ContentPage implements Page {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Inject
    private Library library;

    @Inject
    private Me me;

    private Shelf shelf;

    @Override
    public void open() {
        if (me.require(Role.INSTRUCTOR)) {
            shelf = library.shelf();
        }
    }

    public Shelf getShelf() {
        return shelf;
    }

    /** UTC: nobody has told us where the instructor is. */
    public String getReadAt() {
        return TIME.format(shelf.readAt());
    }

    public int getQuestions() {
        return shelf.quizzes().list().stream()
                .mapToInt(quiz -> quiz.questions().size())
                .sum();
    }

    /** {@code packaged}, or {@code directory} when an operator has named one. */
    public String getLessonsFrom() {
        return Settings.lessons().isPresent() ? "directory" : "packaged";
    }

    public String getQuizzesFrom() {
        return Settings.quizzes().isPresent() ? "directory" : "packaged";
    }
}
