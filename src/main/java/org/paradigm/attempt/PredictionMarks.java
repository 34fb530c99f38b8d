package org.paradigm.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Guess;
import org.paradigm.quiz.GuessedChoice;
import org.paradigm.quiz.GuessedNumber;
import org.paradigm.quiz.GuessedOrder;
import org.paradigm.quiz.Prediction;

/** A prediction beside what happened, and beside what everybody predicted. */
final class PredictionMarks {
    private static final int LEFT = 20;
    private static final int WIDE = 380;
    private static final int BASE = 52;
    private static final int TALLEST = 40;
    private static final int BUCKETS = 25;
    private static final int UPPER = 16;
    private static final int LOWER = 34;

    private final Card card;
    private final Html html;
    private final Texts texts;
    private final Answer answer;
    private final Happened happened;

    PredictionMarks(Card card, Html html) {
        this.card = card;
        this.html = html;
        this.texts = card.texts();
        this.answer = card.answer();
        this.happened = card.happened().orElse(new Happened(Map.of(), Map.of()));
    }

    void write(Prediction prediction) {
        if (prediction.guess() instanceof GuessedChoice choice) {
            choice(choice);
        } else if (prediction.guess() instanceof GuessedOrder order) {
            order(order);
        } else if (prediction.guess() instanceof GuessedNumber number) {
            number(number);
        }
        if (happened.measures().isEmpty()) {
            html.element("p", texts.get("prediction.away"), "class", "hint");
        }
        prediction.compare(answer, happened.measures()).ifPresent(foretold -> {
            if (!foretold.text().in(card.language()).isEmpty()) {
                html.open("p", "class", "feedback")
                        .raw(card.inline(foretold.text()))
                        .close();
            }
        });
    }

    private void choice(GuessedChoice choice) {
        var came = choice.happened(happened.measures());
        var all = happened.all("choice");
        html.open("ul", "class", "answers foretold");
        for (var option : choice.options()) {
            var times = happened.times("choice", option.id());
            var chosen = answer.chose("choice", option.id());
            var is = came.filter(option.id()::equals).isPresent();
            html.open("li", "class", "option", "data-chosen", chosen ? "" : null, "data-happened", is ? "" : null)
                    .open("p")
                    .raw(card.inline(option.text()));
            if (is) {
                html.text(" ").element("b", texts.get("prediction.happened"), "class", "came");
            }
            if (chosen) {
                html.text(" ").element("span", texts.get("prediction.yours"), "class", "quiet");
            }
            html.close();
            if (all > 0) {
                html.open("p", "class", "share")
                        .element("progress", "", "max", all, "value", times, "aria-hidden", "true")
                        .element("span", texts.get("prediction.share", times, Math.round(100.0 * times / all)))
                        .close();
            }
            html.close();
        }
        html.close();
        everybody(all);
    }

    private void everybody(long all) {
        if (all > 0) {
            html.element("p", texts.get("prediction.everybody", all), "class", "hint");
        }
    }

    private void order(GuessedOrder order) {
        var came = order.happened(happened.measures());
        html.open("table", "class", "dense")
                .open("thead")
                .open("tr")
                .element("th", texts.get("prediction.place"), "scope", "col", "class", "n")
                .element("th", texts.get("prediction.came"), "scope", "col")
                .element("th", texts.get("prediction.value"), "scope", "col", "class", "n")
                .element("th", texts.get("prediction.yourPlace"), "scope", "col", "class", "n")
                .element("th", texts.get("prediction.thatPlace"), "scope", "col", "class", "n")
                .close(2)
                .open("tbody");
        for (int i = 0; i < came.size(); i++) {
            var id = came.get(i);
            var place = String.valueOf(i + 1);
            var item = order.items().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var all = happened.all(id);
            html.open("tr")
                    .element("td", place, "class", "n")
                    .open("th", "scope", "row")
                    .raw(card.inline(item.text()))
                    .close()
                    .element("td", Guess.number(happened.measures().get(id)), "class", "n")
                    .element("td", answer.has(id) ? answer.value(id) : "–", "class", "n")
                    .element(
                            "td",
                            all == 0 ? "–" : Math.round(100.0 * happened.times(id, place) / all) + "%",
                            "class",
                            "n")
                    .close();
        }
        html.close(2);
        everybody(came.isEmpty() ? 0 : happened.all(came.get(0)));
    }

    private void number(GuessedNumber number) {
        var measured = happened.measures().get(number.measure());
        var unit = number.unit().in(card.language());
        var yours = answer.value("value");
        var all = happened.all("value");
        if (measured == null || yours.isEmpty()) {
            html.element("p", yours + unit, "class", "answered");
            return;
        }
        var said = texts.get("prediction.numbers", yours + unit, Guess.number(measured) + unit);
        var name = "q-" + card.id() + "-scale";
        html.open("figure", "class", "scale")
                .open("svg", "viewBox", "0 0 420 100", "role", "img", "aria-labelledby", name + "-t " + name + "-d")
                .element("title", texts.get("prediction.scale"), "id", name + "-t")
                .element("desc", said, "id", name + "-d");
        crowd(number);
        html.open("path", "class", "line", "d", "M" + LEFT + " " + BASE + "h" + WIDE)
                .close();
        end(number.from(), LEFT, "ink");
        end(number.to(), LEFT + WIDE, "end");
        markers(
                at(number, measured),
                texts.get("prediction.happened") + " " + Guess.number(measured) + unit,
                at(number, Double.parseDouble(yours)),
                texts.get("prediction.yoursShort") + " " + yours + unit);
        html.close().open("figcaption").text(said);
        if (all > 1) {
            html.text(" " + texts.get("prediction.middle", all, plain(median(number, all)) + unit));
        }
        html.close(2);
    }

    /** How many predicted what, in at most so many columns. */
    private void crowd(GuessedNumber number) {
        var scale = number.scale();
        var wide = Math.max(1, (scale.size() + BUCKETS - 1) / BUCKETS);
        var columns = new ArrayList<Long>();
        for (int i = 0; i < scale.size(); i++) {
            var times = happened.times("value", scale.get(i));
            if (i % wide == 0) {
                columns.add(times);
            } else {
                columns.set(columns.size() - 1, columns.get(columns.size() - 1) + times);
            }
        }
        var most = columns.stream().mapToLong(Long::longValue).max().orElse(0);
        var width = (double) WIDE / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) > 0) {
                var height = Math.max(3, Math.round((double) TALLEST * columns.get(i) / most));
                html.open(
                                "rect",
                                "class",
                                "part-2",
                                "x",
                                Math.round(LEFT + i * width + 1),
                                "y",
                                BASE - height,
                                "width",
                                Math.round(Math.max(2, width - 2)),
                                "height",
                                height)
                        .close();
            }
        }
    }

    private void end(double value, int x, String kind) {
        html.element("text", plain(value), "class", kind + " quiet small", "x", x, "y", BASE + 40);
    }

    private long at(GuessedNumber number, double value) {
        return Math.round(LEFT + WIDE * (value - number.from()) / (number.to() - number.from()));
    }

    /** One label above the other, so that no line runs through the words of the other. */
    private void markers(long came, String happenedLabel, long guessed, String yoursLabel) {
        var cameOutside = came > LEFT + WIDE / 2 ? came < guessed : came > guessed;
        marker(came, cameOutside ? UPPER : LOWER, "mark-2", happenedLabel);
        marker(guessed, cameOutside ? LOWER : UPPER, "mark-1", yoursLabel);
    }

    private void marker(long x, int below, String kind, String label) {
        var right = x > LEFT + WIDE / 2;
        html.open("path", "class", kind, "d", "M" + x + " " + BASE + "l6 9h-12z")
                .close()
                .open("path", "class", "line", "d", "M" + x + " " + (BASE + 9) + "v" + (below - 12))
                .close()
                .element(
                        "text",
                        label,
                        "class",
                        right ? "end small strong" : "small strong",
                        "x",
                        right ? x - 5 : x + 5,
                        "y",
                        BASE + below);
    }

    private double median(GuessedNumber number, long all) {
        var seen = 0L;
        List<String> scale = number.scale();
        for (var value : scale) {
            seen += happened.times("value", value);
            if (2 * seen >= all) {
                return Double.parseDouble(value);
            }
        }
        return number.to();
    }

    private static String plain(double number) {
        return GuessedNumber.plain(BigDecimal.valueOf(number));
    }
}
