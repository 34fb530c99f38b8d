package org.paradigm.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paradigm.lesson.PlainText;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Choice;
import org.paradigm.quiz.Cloze;
import org.paradigm.quiz.FreeText;
import org.paradigm.quiz.Gap;
import org.paradigm.quiz.Matching;
import org.paradigm.quiz.Matrix;
import org.paradigm.quiz.MultipleResponse;
import org.paradigm.quiz.Numeric;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Ordering;
import org.paradigm.quiz.OwnWords;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.ShortText;
import org.paradigm.quiz.SingleChoice;

/**
 * The stem and the fields of a question that waits for an answer. A field is named by what it is,
 * {@code answer.<question>.<field>}: a position in a page would file an answer under another question once the page
 * has changed.
 */
final class CardFields {
    private final Card card;
    private final Html html;
    private final Texts texts;
    private final Answer answer;
    private final String name;

    CardFields(Card card, Html html) {
        this.card = card;
        this.html = html;
        this.texts = card.texts();
        this.answer = card.filled();
        this.name = "q-" + card.id();
    }

    void write() {
        var question = card.question();
        if (question instanceof SingleChoice single) {
            options(single.options(card.draw()), "radio", null);
        } else if (question instanceof MultipleResponse multiple) {
            options(
                    multiple.options(card.draw()),
                    "checkbox",
                    multiple.partial() ? "multiple.partial" : "multiple.all");
        } else if (question instanceof Matrix matrix) {
            matrix(matrix);
        } else if (question instanceof Matching matching) {
            matching(matching);
        } else if (question instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question instanceof Numeric numeric) {
            line("value", "decimal", numeric.amount().unit());
        } else if (question instanceof ShortText) {
            line("text", null, Optional.empty());
        } else if (question instanceof Cloze cloze) {
            cloze(cloze);
        } else if (question instanceof Prediction prediction) {
            new PredictionFields(card, html).write(prediction);
        } else if (question instanceof FreeText || question instanceof OwnWords) {
            essay();
        }
    }

    private String stem() {
        return card.inline(card.question().stem(card.draw()));
    }

    private String field(String of) {
        return "answer." + card.id() + "." + of;
    }

    private void options(List<Option> options, String type, String hint) {
        html.open("fieldset", "aria-describedby", hint == null ? null : name + "-hint")
                .open("legend", "class", "stem")
                .raw(stem())
                .close();
        if (hint != null) {
            html.element("p", texts.get(hint), "class", "hint", "id", name + "-hint");
        }
        for (var option : options) {
            html.open("label", "class", "option")
                    .open(
                            "input",
                            "type",
                            type,
                            "name",
                            field("choice"),
                            "value",
                            option.id(),
                            "checked",
                            answer.chose("choice", option.id()) ? "" : null)
                    .raw("<span>" + card.inline(option.text()) + "</span>")
                    .close();
        }
        html.close();
    }

    private void matrix(Matrix matrix) {
        html.open("p", "class", "stem", "id", name + "-stem").raw(stem()).close();
        html.open("table", "class", "matrix", "aria-labelledby", name + "-stem")
                .open("thead")
                .open("tr")
                .element("th", texts.get("matrix.statement"), "scope", "col");
        for (var column : matrix.columns()) {
            html.open("th", "scope", "col", "id", name + "-c-" + column.id())
                    .raw(card.inline(column.text()))
                    .close();
        }
        html.close(2).open("tbody");
        for (var row : matrix.rows(card.draw())) {
            html.open("tr")
                    .open("th", "scope", "row", "id", name + "-r-" + row.id())
                    .raw(card.inline(row.text()))
                    .close();
            for (var column : matrix.columns()) {
                html.open("td")
                        .open("label")
                        .open(
                                "input",
                                "type",
                                "radio",
                                "name",
                                field(row.id()),
                                "value",
                                column.id(),
                                "checked",
                                answer.chose(row.id(), column.id()) ? "" : null,
                                "aria-labelledby",
                                name + "-r-" + row.id() + " " + name + "-c-" + column.id())
                        .raw("<span>" + card.inline(column.text()) + "</span>")
                        .close(2);
            }
            html.close();
        }
        html.close(2);
    }

    private void matching(Matching matching) {
        html.open("p", "class", "stem").raw(stem()).close().open("ol", "class", "rows matchable");
        for (var row : matching.rows(card.draw())) {
            var id = name + "-" + row.id();
            html.open("li")
                    .open("label", "for", id)
                    .raw(card.inline(row.text()))
                    .close();
            select(id, null, field(row.id()), matching.choices(card.draw()), answer.value(row.id()));
            html.close();
        }
        html.close();
    }

    /** A select shows text only: what is left of Markdown is its plain words. */
    private void select(String id, String label, String field, List<Choice> choices, String chosen) {
        html.open("select", "id", id, "name", field, "aria-label", label)
                .element("option", texts.get("choose"), "value", "");
        for (var choice : choices) {
            html.open("option", "value", choice.id(), "selected", choice.id().equals(chosen) ? "" : null)
                    .text(PlainText.ofHtml(card.inline(choice.text())))
                    .close();
        }
        html.close();
    }

    private void ordering(Ordering ordering) {
        var items = ordering.items(card.draw()).stream()
                .map(step -> new OrderFields.Item(step.id(), step.text()))
                .toList();
        new OrderFields(card, html).write(items, ordering.positions());
    }

    private void line(String field, String mode, Optional<Bilingual> unit) {
        html.open("p", "class", "stem", "id", name + "-stem")
                .raw(stem())
                .close()
                .open("p", "class", "field")
                .open(
                        "input",
                        "type",
                        "text",
                        "inputmode",
                        mode,
                        "autocomplete",
                        "off",
                        "maxlength",
                        "200",
                        "name",
                        field(field),
                        "value",
                        answer.value(field),
                        "aria-labelledby",
                        name + "-stem",
                        "aria-describedby",
                        unit.isPresent() ? name + "-unit" : null);
        unit.ifPresent(text -> html.text(" ")
                .open("span", "id", name + "-unit")
                .raw(card.inline(text))
                .close());
        html.close();
    }

    private void cloze(Cloze cloze) {
        html.open("p", "class", "stem").raw(stem()).close();
        var filled = card.inline(cloze.text());
        var number = 0;
        for (var gap : cloze.gaps()) {
            number++;
            filled = filled.replace("{{" + gap.id() + "}}", gap(gap, number));
        }
        html.open("p", "class", "cloze").raw(filled).close();
    }

    private String gap(Gap gap, int number) {
        var inner = new CardFields(card, new Html());
        var label = texts.get("cloze.gap", number);
        if (gap instanceof Gap.Choosing choosing) {
            var choices = new ArrayList<Choice>();
            choosing.options(card.draw()).forEach(option -> choices.add(new Choice(option.id(), option.text())));
            inner.select(null, label, field(gap.id()), choices, answer.value(gap.id()));
        } else {
            inner.html.open(
                    "input",
                    "type",
                    "text",
                    "inputmode",
                    gap.type().equals("number") ? "decimal" : null,
                    "autocomplete",
                    "off",
                    "maxlength",
                    "200",
                    "name",
                    field(gap.id()),
                    "value",
                    answer.value(gap.id()),
                    "aria-label",
                    label);
        }
        return inner.html.toString();
    }

    private void essay() {
        html.open("label", "class", "stem", "for", name + "-text")
                .raw(stem())
                .close()
                .open("textarea", "id", name + "-text", "name", field("text"), "rows", "6", "maxlength", "4000")
                .text(answer.value("text"))
                .close();
    }
}
