package org.paradigm.attempt;

import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.GuessedChoice;
import org.paradigm.quiz.GuessedNumber;
import org.paradigm.quiz.GuessedOrder;
import org.paradigm.quiz.Prediction;

/** A prediction that is still to be made. The script puts a slider beside the field of a number. */
final class PredictionFields {
    private final Card card;
    private final Html html;
    private final Texts texts;
    private final Answer answer;
    private final String name;

    PredictionFields(Card card, Html html) {
        this.card = card;
        this.html = html;
        this.texts = card.texts();
        this.answer = card.filled();
        this.name = "q-" + card.id();
    }

    void write(Prediction prediction) {
        if (prediction.guess() instanceof GuessedChoice choice) {
            choice(choice);
        } else if (prediction.guess() instanceof GuessedOrder order) {
            order(order);
        } else if (prediction.guess() instanceof GuessedNumber number) {
            number(number);
        }
    }

    private String stem() {
        return card.inline(card.question().stem(card.draw()));
    }

    private String field(String of) {
        return "answer." + card.id() + "." + of;
    }

    private void choice(GuessedChoice choice) {
        html.open("fieldset").open("legend", "class", "stem").raw(stem()).close();
        for (var option : choice.options()) {
            html.open("label", "class", "option")
                    .open(
                            "input",
                            "type",
                            "radio",
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

    private void order(GuessedOrder order) {
        var items = order.items(card.draw()).stream()
                .map(choice -> new OrderFields.Item(choice.id(), choice.text()))
                .toList();
        new OrderFields(card, html).write(items, order.positions());
    }

    private void number(GuessedNumber number) {
        var scale = number.scale();
        html.open("p", "class", "stem", "id", name + "-stem")
                .raw(stem())
                .close()
                .open("p", "class", "field slider")
                .open(
                        "input",
                        "type",
                        "number",
                        "inputmode",
                        "decimal",
                        "min",
                        scale.get(0),
                        "max",
                        scale.get(scale.size() - 1),
                        "step",
                        scale.size() > 1 ? step(number) : "any",
                        "name",
                        field("value"),
                        "value",
                        answer.value("value"),
                        "aria-labelledby",
                        name + "-stem",
                        "aria-describedby",
                        name + "-unit",
                        "data-slider",
                        texts.get("prediction.slider"))
                .open("span", "id", name + "-unit")
                .raw(card.inline(number.unit()))
                .text(" ")
                .element(
                        "span",
                        texts.get("prediction.range", scale.get(0), scale.get(scale.size() - 1)),
                        "class",
                        "quiet")
                .close(2);
    }

    private static String step(GuessedNumber number) {
        return GuessedNumber.plain(java.math.BigDecimal.valueOf(number.step()));
    }
}
