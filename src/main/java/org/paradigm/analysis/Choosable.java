package org.paradigm.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.quiz.Choice;
import org.paradigm.quiz.Cloze;
import org.paradigm.quiz.FreeText;
import org.paradigm.quiz.Gap;
import org.paradigm.quiz.GuessedChoice;
import org.paradigm.quiz.Matching;
import org.paradigm.quiz.Matrix;
import org.paradigm.quiz.MultipleResponse;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Ordering;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Question;
import org.paradigm.quiz.Row;
import org.paradigm.quiz.SingleChoice;

/**
 * Something that a learner can choose in a question.
 *
 * @param field as in the form that posts it
 * @param choice its value
 * @param row what it is chosen for; empty where a question has only one field
 * @param text inline Markdown
 */
public record Choosable(String field, String choice, Optional<Bilingual> row, Bilingual text, boolean right) {
    /** All of a question, in the order of its file; none where learners write. */
    public static List<Choosable> of(Question question) {
        if (question instanceof SingleChoice single) {
            return options("choice", Optional.empty(), single.options()).toList();
        } else if (question instanceof MultipleResponse multiple) {
            return options("choice", Optional.empty(), multiple.options()).toList();
        } else if (question instanceof Matrix matrix) {
            return rows(matrix.rows(), matrix.columns());
        } else if (question instanceof Matching matching) {
            return rows(matching.rows(), matching.choices());
        } else if (question instanceof Ordering ordering) {
            return positions(ordering);
        } else if (question instanceof Cloze cloze) {
            return cloze.gaps().stream()
                    .flatMap(gap -> gap instanceof Gap.Choosing choosing
                            ? options(gap.id(), Optional.of(Bilingual.same(gap.id())), choosing.options())
                            : Stream.empty())
                    .toList();
        } else if (question instanceof FreeText free) {
            return free.rubric().stream()
                    .map(point -> new Choosable("rubric", point.id(), Optional.empty(), point.text(), true))
                    .toList();
        } else if (question instanceof Prediction prediction && prediction.guess() instanceof GuessedChoice choice) {
            return choice.options().stream()
                    .map(option -> new Choosable(
                            "choice",
                            option.id(),
                            Optional.empty(),
                            option.text(),
                            option.id().equals(choice.expect())))
                    .toList();
        }
        return List.of();
    }

    private static Stream<Choosable> options(String field, Optional<Bilingual> row, List<Option> options) {
        return options.stream().map(option -> new Choosable(field, option.id(), row, option.text(), option.correct()));
    }

    private static List<Choosable> rows(List<Row> rows, List<Choice> choices) {
        return rows.stream()
                .flatMap(row -> choices.stream()
                        .map(choice -> new Choosable(
                                row.id(),
                                choice.id(),
                                Optional.of(row.text()),
                                choice.text(),
                                choice.id().equals(row.answer()))))
                .toList();
    }

    /** The items of the file stand in the right order. */
    private static List<Choosable> positions(Ordering ordering) {
        var all = new ArrayList<Choosable>();
        for (var item : ordering.items()) {
            var right = String.valueOf(ordering.items().indexOf(item) + 1);
            ordering.positions()
                    .forEach(position -> all.add(new Choosable(
                            item.id(),
                            position,
                            Optional.of(item.text()),
                            Bilingual.same(position),
                            position.equals(right))));
        }
        return all;
    }
}
