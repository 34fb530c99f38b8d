package org.paradigm.attempt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Certainty;
import org.paradigm.quiz.Foretold;
import org.paradigm.quiz.FreeText;
import org.paradigm.quiz.OwnWords;
import org.paradigm.quiz.Prediction;

/** The frame of a card: its head, its form with buttons, the state of saving. */
final class CardHtml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Card card;
    private final Texts texts;
    private final Html html = new Html();
    private final String name;

    CardHtml(Card card) {
        this.card = card;
        this.texts = card.texts();
        this.name = "q-" + card.id();
    }

    String write() {
        var taken = card.stage() == Card.Stage.TAKEN;
        html.open(
                "section",
                "class",
                "question",
                "id",
                name,
                "data-fragment",
                "",
                "data-autosave",
                taken ? "" : null,
                "data-question",
                card.id(),
                "data-state",
                card.state(),
                "aria-labelledby",
                name + "-n");
        head();
        switch (card.stage()) {
            case ASKED -> asked();
            case TAKEN -> taken();
            case TOLD, REVIEWED -> marked();
        }
        report();
        return html.close().toString();
    }

    private void head() {
        html.open("header")
                .element(
                        card.stage() == Card.Stage.TAKEN ? "h2" : "h3",
                        title() + " · " + texts.get("type." + card.question().type()),
                        "id",
                        name + "-n");
        if (card.stage() == Card.Stage.TAKEN) {
            html.open("label", "class", "check")
                    .open(
                            "input",
                            "type",
                            "checkbox",
                            "name",
                            "flag." + card.id(),
                            "checked",
                            card.flagged() ? "" : null)
                    .text(" " + texts.get("card.flag"))
                    .close();
        } else if (card.stage() != Card.Stage.ASKED) {
            html.element(
                    "p", texts.get("verdict." + verdict()), "class", "verdict", "tabindex", "-1", "data-announce", "");
        }
        html.close();
    }

    private String title() {
        if (card.number() > 0) {
            return texts.get("card.question", card.number());
        }
        return card.course()
                .find(card.question().about().section().lesson())
                .map(lesson -> texts.get(
                        "card.recalled",
                        lesson.number(),
                        lesson.in(card.language()).title()))
                .orElse("");
    }

    private String verdict() {
        if (card.answer().isEmpty()) {
            return "empty";
        }
        if (card.question() instanceof OwnWords) {
            return "kept";
        }
        if (card.question() instanceof Prediction) {
            return card.foretold().map(Foretold.Closeness::code).orElse("made");
        }
        return card.mark().isOpen() ? "open" : card.state();
    }

    private void asked() {
        beginForm();
        new CardFields(card, html).write();
        certainty();
        card.hint().ifPresent(hint -> html.element("p", hint.in(card.language()), "class", "hint", "role", "alert"));
        html.open("div", "class", "actions")
                .element("button", texts.get(button()), "name", "do", "value", "answer", "class", "primary");
        saveState(Optional.empty());
        html.close(2);
    }

    private String button() {
        if (card.question() instanceof Prediction) {
            return "card.predict";
        }
        return card.question() instanceof OwnWords ? "card.keep" : "card.check";
    }

    private void taken() {
        html.open(
                "input",
                "type",
                "hidden",
                "name",
                "sequence." + card.id(),
                "value",
                card.sequence(),
                "data-sequence",
                "");
        new CardFields(card, html).write();
        certainty();
        html.open("div", "class", "actions");
        saveState(card.response().map(Response::givenAt));
        html.close();
    }

    private void marked() {
        new CardMarks(card, html).write();
        if (card.stage() == Card.Stage.REVIEWED) {
            return;
        }
        if (card.question() instanceof FreeText free && !card.answer().isEmpty()) {
            assessment(free);
        }
        if (card.question() instanceof Prediction prediction) {
            locked(prediction);
            return;
        }
        if (card.question().isLastingFromTheFirst()) {
            html.open("div", "class", "actions");
            saveState(card.response().map(Response::givenAt));
            html.close();
            return;
        }
        html.open("form", "method", "get", "action", "#" + name, "class", "actions");
        html.open("input", "type", "hidden", "name", "again", "value", card.id());
        html.element("button", texts.get("card.again"));
        saveState(card.response().map(Response::givenAt));
        html.close();
    }

    /** A prediction stays as it was made; what is left is to look at the experiment. */
    private void locked(Prediction prediction) {
        var experiment = prediction.experiment();
        var settings = experiment.settings().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        html.open("div", "class", "actions")
                .element(
                        "a",
                        texts.get("prediction.look"),
                        "href",
                        card.root() + "lab/" + experiment.lab() + "?" + (settings.isEmpty() ? "run" : settings),
                        "class",
                        "button");
        saveState(card.response().map(Response::givenAt));
        html.close();
    }

    /** Of a free text: the learner compares with the model answer, and ticks the points that are in theirs. */
    private void assessment(FreeText free) {
        beginForm();
        html.open(
                "input",
                "type",
                "hidden",
                "name",
                "answer." + card.id() + ".text",
                "value",
                card.answer().value("text"));
        html.open("input", "type", "hidden", "name", "answer." + card.id() + ".rubric", "value", FreeText.ASSESSED);
        html.open("fieldset").element("legend", texts.get("free.rubric"));
        for (var point : free.rubric()) {
            html.open("label", "class", "check")
                    .open(
                            "input",
                            "type",
                            "checkbox",
                            "name",
                            "answer." + card.id() + ".rubric",
                            "value",
                            point.id(),
                            "checked",
                            card.answer().chose("rubric", point.id()) ? "" : null)
                    .text(" ")
                    .raw("<span>" + card.inline(point.text()) + "</span>")
                    .close();
        }
        html.close()
                .open("div", "class", "actions")
                .element("button", texts.get("free.assess"), "name", "do", "value", "answer", "class", "primary")
                .close(2);
    }

    private void beginForm() {
        html.open("form", "method", "post", "action", "#" + name, "data-swap", "")
                .open("input", "type", "hidden", "name", "version", "value", card.version())
                .open("input", "type", "hidden", "name", "question", "value", card.id())
                .open(
                        "input",
                        "type",
                        "hidden",
                        "name",
                        "sequence." + card.id(),
                        "value",
                        card.sequence(),
                        "data-sequence",
                        "");
    }

    private void certainty() {
        if (card.question() instanceof FreeText || card.question() instanceof OwnWords) {
            return;
        }
        var chosen = card.stage() == Card.Stage.TAKEN
                ? card.response().flatMap(Response::certainty)
                : Optional.<Certainty>empty();
        html.open("fieldset", "class", "confidence").element("legend", texts.get("certainty"));
        for (var certainty : Certainty.values()) {
            html.open("label")
                    .open(
                            "input",
                            "type",
                            "radio",
                            "name",
                            "certainty." + card.id(),
                            "value",
                            certainty.level(),
                            "checked",
                            chosen.filter(certainty::equals).isPresent() ? "" : null)
                    .text(" " + texts.get("certainty." + certainty.level()))
                    .close();
        }
        html.close();
    }

    private void saveState(Optional<Instant> savedAt) {
        html.element(
                "p",
                savedAt.map(at -> texts.get("saved", TIME.format(at))).orElse(""),
                "class",
                "save-state",
                "role",
                "status",
                "data-state",
                savedAt.isPresent() ? "saved" : null,
                "data-saving",
                texts.get("saving"),
                "data-unsaved",
                texts.get("unsaved"));
    }

    private void report() {
        if (card.stage() == Card.Stage.TAKEN) {
            return;
        }
        html.open("details", "class", "report", "id", "report-" + name, "data-fragment", "")
                .element("summary", texts.get("report"))
                .open("form", "method", "post", "action", card.root() + "report", "data-swap", "")
                .open("input", "type", "hidden", "name", "about", "value", card.version() + "/" + card.id())
                .element("label", texts.get("report.what"), "for", "report-" + card.id())
                .open(
                        "textarea",
                        "id",
                        "report-" + card.id(),
                        "name",
                        "problem",
                        "rows",
                        "3",
                        "maxlength",
                        "2000",
                        "required",
                        "")
                .close()
                .element("button", texts.get("report.send"))
                .close(2);
    }
}
