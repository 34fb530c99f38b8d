package org.paradigm.reading;

import java.util.List;
import org.paradigm.lesson.Lesson;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;
import org.paradigm.platform.Texts;

/** The lessons of a chapter, beside the text of one of them. Written, not laid out: it is part of every lesson page. */
final class Rail {
    private Rail() {}

    /** @param root what addresses begin with: {@code /en/} */
    static String html(List<Road.Station> stations, Lesson here, Language language, String root) {
        var words = Texts.of(Rail.class, language);
        var html = new Html().open("ol");
        for (var station : stations) {
            var lesson = station.lesson();
            html.open("li", "data-state", station.state().code())
                    .open(
                            "a",
                            "href",
                            root + "lesson/" + lesson.slug(),
                            "aria-current",
                            lesson.slug().equals(here.slug()) ? "page" : null)
                    .open("span")
                    .text(lesson.number() + " " + lesson.in(language).title() + " ")
                    .element("span", "(" + words.get("state." + station.state().code()) + ")", "class", "vh")
                    .close();
            if (station.mastery() != null) {
                html.element(
                        "progress",
                        station.mastery() + " %",
                        "max",
                        100,
                        "value",
                        station.mastery(),
                        "aria-label",
                        words.get("mastery"));
            }
            html.close(2);
        }
        return html.close().toString();
    }
}
