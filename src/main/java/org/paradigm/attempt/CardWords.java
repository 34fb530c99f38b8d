package org.paradigm.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Choice;
import org.paradigm.quiz.Cloze;
import org.paradigm.quiz.Gap;
import org.paradigm.quiz.Matching;
import org.paradigm.quiz.Matrix;
import org.paradigm.quiz.MultipleResponse;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Ordering;
import org.paradigm.quiz.Row;
import org.paradigm.quiz.SingleChoice;

/** An answer in words, without a verdict. */
final class CardWords {
    private final Card card;

    CardWords(Card card) {
        this.card = card;
    }

    String of(Answer answer) {
        var html = new Html();
        if (answer.isEmpty()) {
            return html.element("p", "–", "class", "answered").toString();
        }
        answer.fields()
                .forEach((field, values) -> values.forEach(value -> {
                    html.open("p", "class", "answered");
                    var what = rows().get(field);
                    if (what != null) {
                        html.raw(card.inline(what)).text(" → ");
                    }
                    var words = choices(field).get(value);
                    if (words != null) {
                        html.raw(card.inline(words));
                    } else {
                        html.text(value);
                    }
                    html.close();
                }));
        return html.toString();
    }

    private Map<String, Bilingual> rows() {
        var question = card.question();
        if (question instanceof Matrix matrix) {
            return texts(matrix.rows());
        }
        if (question instanceof Matching matching) {
            return texts(matching.rows());
        }
        var items = new LinkedHashMap<String, Bilingual>();
        if (question instanceof Ordering ordering) {
            ordering.items().forEach(item -> items.put(item.id(), item.text()));
        }
        return items;
    }

    private static Map<String, Bilingual> texts(List<Row> rows) {
        var texts = new LinkedHashMap<String, Bilingual>();
        rows.forEach(row -> texts.put(row.id(), row.text()));
        return texts;
    }

    private Map<String, Bilingual> choices(String field) {
        var texts = new LinkedHashMap<String, Bilingual>();
        var question = card.question();
        if (question instanceof SingleChoice single) {
            add(texts, single.options());
        } else if (question instanceof MultipleResponse multiple) {
            add(texts, multiple.options());
        } else if (question instanceof Matrix matrix) {
            choices(texts, matrix.columns());
        } else if (question instanceof Matching matching) {
            choices(texts, matching.choices());
        } else if (question instanceof Cloze cloze) {
            cloze.gaps().stream()
                    .filter(gap -> gap.id().equals(field) && gap instanceof Gap.Choosing)
                    .forEach(gap -> add(texts, ((Gap.Choosing) gap).options()));
        }
        return texts;
    }

    private static void add(Map<String, Bilingual> texts, List<Option> options) {
        options.forEach(option -> texts.put(option.id(), option.text()));
    }

    private static void choices(Map<String, Bilingual> texts, List<Choice> choices) {
        choices.forEach(choice -> texts.put(choice.id(), choice.text()));
    }
}
