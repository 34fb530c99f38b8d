package org.paradigm.classroom;

import java.util.List;
import java.util.Locale;
import org.paradigm.analysis.Choosable;
import org.paradigm.analysis.Item;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Inline;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Question;

/** A question of the table, with what can be chosen in it. */
public record QuestionFigures(Question question, Item item, Course course, Language language) {
    /** HTML */
    public String stem() {
        return Inline.html(question.about().stem().in(language), language, course);
    }

    /** {@code 0.74}; a dash before the first answer. */
    public String facility() {
        return item.facility().isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", item.facility().getAsDouble());
    }

    /** {@code hard}, {@code easy}, {@code few} answers, or nothing to say. */
    public String note() {
        if (item.isHard()) {
            return "hard";
        }
        if (item.isEasy()) {
            return "easy";
        }
        return item.answers() > 0 && !item.isTelling() ? "few" : "";
    }

    /** Where each of several rows has several choices: those that are right or were chosen. */
    public List<Line> lines() {
        var all = Choosable.of(question);
        return all.stream()
                .filter(choosable -> choosable.row().isEmpty() || choosable.right() || item.chosen(choosable) > 0)
                .map(choosable -> new Line(choosable, choosable.right() && item.isBeaten(choosable, all)))
                .toList();
    }

    /** Something that can be chosen; {@code beaten} if it is right and something wrong was chosen more often. */
    public final class Line {
        private final Choosable choosable;
        private final boolean beaten;

        Line(Choosable choosable, boolean beaten) {
            this.choosable = choosable;
            this.beaten = beaten;
        }

        public boolean isRight() {
            return choosable.right();
        }

        public boolean isBeaten() {
            return beaten;
        }

        /** HTML */
        public String getHtml() {
            var text = Inline.html(choosable.text().in(language), language, course);
            return choosable.row().map(row -> Inline.html(row.in(language), language, course) + " → " + text).orElse(text);
        }

        public long getTimes() {
            return item.chosen(choosable);
        }

        public int getPercent() {
            return item.percent(choosable);
        }
    }
}
