package org.paradigm.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paradigm.analysis.Choosable;
import org.paradigm.analysis.Item;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Inline;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;
import org.paradigm.quiz.Question;

/** A question of the table, with what can be chosen in it. */
public record QuestionFigures(Question question, Item item, Course course, Language language) {
    /** HTML */
    public String stem() {
        return html(question.about().stem());
    }

    /** {@code 0.74}; a dash before the first answer, and for what is never marked. */
    public String facility() {
        return item.facility().isEmpty() || !question.isMarked()
                ? "–"
                : String.format(Locale.ROOT, "%.2f", item.facility().getAsDouble());
    }

    /** {@code hard}, {@code easy}, {@code few} answers, or nothing to say. */
    public String note() {
        if (!question.isMarked()) {
            return "";
        }
        if (item.isHard()) {
            return "hard";
        }
        if (item.isEasy()) {
            return "easy";
        }
        return item.answers() > 0 && !item.isTelling() ? "few" : "";
    }

    /** Whether it has several rows to choose for. */
    public boolean inRows() {
        return lines().stream().anyMatch(line -> line.row() != null);
    }

    /** Where each of several rows has several choices: those that are right or were chosen. */
    public List<Line> lines() {
        var all = Choosable.of(question);
        var lines = new ArrayList<Line>();
        var row = Optional.<Bilingual>empty();
        for (var each : all) {
            if (each.row().isEmpty() || each.right() || item.chosen(each) > 0) {
                var head = each.row().equals(row) ? Optional.<Bilingual>empty() : each.row();
                lines.add(new Line(
                        head.map(this::html).orElse(null),
                        html(each.text()),
                        each.right(),
                        each.right() && item.isBeaten(each, all),
                        item.chosen(each),
                        item.percent(each)));
                row = each.row();
            }
        }
        return lines;
    }

    private String html(Bilingual text) {
        return Inline.html(text.in(language), language, course);
    }

    /**
     * Something that can be chosen.
     *
     * @param row HTML of what it is chosen for, where that differs from the line above; else null
     * @param html of what is chosen
     * @param beaten whether it is right, and something wrong was chosen more often
     */
    public record Line(String row, String html, boolean right, boolean beaten, long times, int percent) {}
}
