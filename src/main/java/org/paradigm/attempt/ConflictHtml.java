package org.paradigm.attempt;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;

/** Two different answers to one question, from two windows: both are shown, and the learner chooses. */
final class ConflictHtml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private ConflictHtml() {}

    /**
     * @param card the question with the answer that is saved
     * @param address where the learner's choice is sent to
     */
    static String of(Card card, SaveReport.Conflict conflict, String address, Texts texts) {
        var html = new Html();
        var saved = conflict.saved();
        html.open("p", "class", "stem")
                .raw(card.inline(card.question().stem(card.draw())))
                .close()
                .open("div", "class", "versus");
        html.open("section", "class", "question", "aria-labelledby", "v-saved-" + card.id())
                .open("header")
                .element("h2", texts.get("conflict.saved"), "id", "v-saved-" + card.id())
                .element("p", texts.get("conflict.savedAt", TIME.format(saved.givenAt())))
                .close()
                .raw(words(card, saved.answer()))
                .element("a", texts.get("conflict.keepSaved"), "class", "button", "href", address)
                .close();
        html.open("section", "class", "question", "aria-labelledby", "v-sent-" + card.id())
                .open("header")
                .element("h2", texts.get("conflict.sent"), "id", "v-sent-" + card.id())
                .element("p", texts.get("conflict.sentNow"))
                .close()
                .raw(words(card, conflict.given().answer()))
                .open("form", "method", "post", "action", address)
                .raw(hidden("version", card.version()))
                .raw(hidden("question", card.id()))
                .raw(hidden("sequence." + card.id(), String.valueOf(saved.sequence())));
        fields(card.id(), conflict.given().answer())
                .forEach(field -> html.raw(hidden(field.getKey(), field.getValue())));
        conflict.given()
                .certainty()
                .ifPresent(certainty -> html.raw(hidden("certainty." + card.id(), String.valueOf(certainty.level()))));
        return html.element(
                        "button",
                        texts.get("conflict.keepSent"),
                        "name",
                        "do",
                        "value",
                        card.stage() == Card.Stage.TAKEN ? "save" : "answer",
                        "class",
                        "primary")
                .close(3)
                .toString();
    }

    private static List<Map.Entry<String, String>> fields(String question, Answer answer) {
        return answer.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> Map.entry("answer." + question + "." + field.getKey(), value)))
                .toList();
    }

    private static String hidden(String name, String value) {
        return new Html()
                .open("input", "type", "hidden", "name", name, "value", value)
                .toString();
    }

    /** The answer as it would be read out: the words of what was chosen, or what was typed. */
    private static String words(Card card, Answer answer) {
        return new CardWords(card).of(answer);
    }
}
