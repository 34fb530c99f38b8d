package org.paradigm.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;

/**
 * An attempt that is under way: the cards, all or one, the map of what is answered, the time left. Without scripts one
 * button saves every answer that was changed.
 */
final class AttemptHtml {
    private final List<Card> cards;
    private final Optional<Instant> deadline;
    private final Optional<Integer> single;
    private final Instant now;
    private final Texts texts;

    /**
     * @param cards all, in order
     * @param single the number of the card that is shown alone; empty shows all
     */
    AttemptHtml(List<Card> cards, Optional<Instant> deadline, Optional<Integer> single, Instant now, Texts texts) {
        this.cards = cards;
        this.deadline = deadline;
        this.single = single;
        this.now = now;
        this.texts = texts;
    }

    String form(String title, String address) {
        var html = new Html();
        html.open("form", "method", "post", "action", address, "class", "attempt", "data-attempt", "");
        single.ifPresent(number -> html.open("input", "type", "hidden", "name", "single", "value", number));
        html.open("header").element("h1", title).close();
        html.open("aside", "aria-label", texts.get("attempt.this"));
        clock(html);
        html.raw(map()).close();
        html.open("div", "class", "cards");
        cards.stream()
                .filter(card -> single.map(number -> card.number() == number).orElse(true))
                .forEach(card -> html.raw(card.html()));
        single.ifPresentOrElse(number -> steps(html, number), () -> handIn(html));
        return html.close(2).toString();
    }

    private void clock(Html html) {
        deadline.ifPresent(end -> html.open("p", "class", "clock")
                .text(texts.get("attempt.timeLeft") + " ")
                .element(
                        "time",
                        texts.get("attempt.minutes")
                                .replace(
                                        "{n}",
                                        String.valueOf(Math.max(
                                                0, (end.toEpochMilli() - now.toEpochMilli() + 59_999) / 60_000))),
                        "data-deadline",
                        end,
                        "data-now",
                        now,
                        "datetime",
                        end,
                        "data-minutes",
                        texts.get("attempt.minutes"),
                        "data-seconds",
                        texts.get("attempt.seconds"),
                        "data-over",
                        texts.get("attempt.over"))
                .close());
    }

    /** What is answered, flagged, and (by the script) not saved. */
    String map() {
        var html = new Html();
        html.open("nav", "class", "qmap", "id", "question-map", "aria-label", texts.get("attempt.questions"))
                .open("ol");
        for (var card : cards) {
            var answered = !card.answer().isEmpty();
            var state = texts.get(answered ? "attempt.answered" : "attempt.open")
                    + (card.flagged() ? texts.get("attempt.flagged") : "");
            html.open("li");
            if (single.isPresent()) {
                html.open(
                        "button",
                        "name",
                        "go",
                        "value",
                        card.number(),
                        "data-map-of",
                        "q-" + card.id(),
                        "data-state",
                        answered ? "answered" : "open",
                        "data-flagged",
                        card.flagged() ? "" : null,
                        "aria-current",
                        single.get() == card.number() ? "step" : null);
            } else {
                html.open(
                        "a",
                        "href",
                        "#q-" + card.id(),
                        "data-map-of",
                        "q-" + card.id(),
                        "data-state",
                        answered ? "answered" : "open",
                        "data-flagged",
                        card.flagged() ? "" : null);
            }
            html.text(String.valueOf(card.number()))
                    .element("span", " " + state, "class", "vh")
                    .close(2);
        }
        return html.close()
                .element("p", texts.get("attempt.count", answered(), cards.size()), "class", "quiet")
                .close()
                .toString();
    }

    private long answered() {
        return cards.stream().filter(card -> !card.answer().isEmpty()).count();
    }

    private void steps(Html html, int number) {
        html.open("p", "class", "actions");
        if (number > 1) {
            html.element("button", texts.get("attempt.previous"), "name", "go", "value", number - 1);
        }
        if (number < cards.size()) {
            html.element("button", texts.get("attempt.next"), "name", "go", "value", number + 1, "class", "primary");
        }
        html.element(
                        "button",
                        texts.get("attempt.all"),
                        "name",
                        "go",
                        "value",
                        "all",
                        "class",
                        number < cards.size() ? "right" : "primary")
                .close();
    }

    private void handIn(Html html) {
        var missing = cards.stream()
                .filter(card -> card.answer().isEmpty())
                .map(card -> String.valueOf(card.number()))
                .toList();
        html.open("section", "class", "section", "aria-labelledby", "hand-in")
                .element("h2", texts.get("attempt.handIn"), "id", "hand-in")
                .element(
                        "p",
                        missing.isEmpty()
                                ? texts.get("attempt.complete")
                                : texts.get(
                                        "attempt.missing", missing.size(), String.join(texts.get("comma"), missing)))
                .open("p", "class", "actions")
                .element("button", texts.get("attempt.save"), "name", "do", "value", "save")
                .element("button", texts.get("attempt.handIn"), "name", "do", "value", "submit", "class", "primary")
                .close(2);
    }
}
