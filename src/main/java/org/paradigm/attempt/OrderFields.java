package org.paradigm.attempt;

import java.util.List;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;

/** Things to be put in order: a place is chosen for each. The script lets them be moved instead. */
record OrderFields(Card card, Html html) {
    /** One of the things. */
    record Item(String id, Bilingual text) {}

    /** @param positions that can be chosen, the first one first */
    void write(List<Item> items, List<String> positions) {
        var texts = card.texts();
        html.open("fieldset")
                .open("legend", "class", "stem")
                .raw(card.inline(card.question().stem(card.draw())))
                .close()
                .open(
                        "ol",
                        "class",
                        "orderable",
                        "data-up",
                        texts.get("order.up"),
                        "data-down",
                        texts.get("order.down"),
                        "data-moved",
                        texts.get("order.moved"));
        for (var item : items) {
            var id = "q-" + card.id() + "-" + item.id();
            html.open("li")
                    .open("span", "id", id)
                    .raw(card.inline(item.text()))
                    .close()
                    .open("label")
                    .text(texts.get("order.position") + " ")
                    .open("select", "name", "answer." + card.id() + "." + item.id(), "aria-describedby", id)
                    .element("option", "–", "value", "");
            for (var position : positions) {
                html.element(
                        "option",
                        position,
                        "value",
                        position,
                        "selected",
                        card.filled().chose(item.id(), position) ? "" : null);
            }
            html.close(3);
        }
        html.close(2);
    }
}
