package org.paradigm.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.paradigm.attempt.Sheet;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Inline;
import org.paradigm.lesson.QuestionName;
import org.paradigm.platform.Html;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** What the reader of a lesson has written in an earlier one, before they knew. */
@RequestScoped
public class OwnWordsAgain {
    @Inject
    private Library library;

    @Inject
    private Reader reader;

    @Inject
    private Place place;

    private final Map<String, Sheet> sheets = new HashMap<>();

    /** As HTML: what was asked and what they wrote, or where they still can. */
    String html(QuestionName name) {
        var language = place.getLanguage();
        var words = Texts.of(OwnWordsAgain.class, language);
        var course = library.course();
        var asked =
                library.edition(name.quiz()).flatMap(edition -> edition.quiz().question(name.question()));
        var lesson = course.find(name.quiz());
        if (asked.isEmpty() || lesson.isEmpty()) {
            return "";
        }
        var title = lesson.get().number() + " " + lesson.get().in(language).title();
        var html = new Html()
                .open("div", "class", "own-words")
                .open("p", "class", "stem")
                .raw(Inline.html(asked.get().about().stem().in(language), language, course))
                .close();
        var written = sheets.computeIfAbsent(name.quiz(), reader::first).response(name.question());
        if (written.isPresent()) {
            html.element("blockquote", written.get().answer().value("text"))
                    .element(
                            "p",
                            words.get(
                                    "ownWords.when",
                                    title,
                                    place.when(written.get().givenAt())),
                            "class",
                            "quiet");
        } else {
            html.open("p", "class", "quiet")
                    .text(words.get("ownWords.none") + " ")
                    .element(
                            "a",
                            words.get("ownWords.write", title),
                            "href",
                            place.getRoot() + "lesson/" + name.quiz() + "#q-" + name.question())
                    .close();
        }
        return html.close().toString();
    }
}
