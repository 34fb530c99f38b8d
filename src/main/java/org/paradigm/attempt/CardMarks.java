package org.paradigm.attempt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Choice;
import org.paradigm.quiz.Cloze;
import org.paradigm.quiz.FreeText;
import org.paradigm.quiz.Gap;
import org.paradigm.quiz.Mark;
import org.paradigm.quiz.Matching;
import org.paradigm.quiz.Matrix;
import org.paradigm.quiz.MultipleResponse;
import org.paradigm.quiz.Numeric;
import org.paradigm.quiz.Option;
import org.paradigm.quiz.Ordering;
import org.paradigm.quiz.OwnWords;
import org.paradigm.quiz.Prediction;
import org.paradigm.quiz.Remark;
import org.paradigm.quiz.Row;
import org.paradigm.quiz.ShortText;
import org.paradigm.quiz.SingleChoice;
import org.paradigm.quiz.Verdict;

/**
 * A question that was answered: what was chosen, whether it was right, and why, directly under it; the reasons of
 * everything else on demand; where to read again.
 */
final class CardMarks {
    private final Card card;
    private final Html html;
    private final Texts texts;
    private final Answer answer;
    private final Mark mark;

    CardMarks(Card card, Html html) {
        this.card = card;
        this.html = html;
        this.texts = card.texts();
        this.answer = card.answer();
        this.mark = card.mark();
    }

    void write() {
        html.open("p", "class", "stem")
                .raw(card.inline(card.question().stem(card.draw())))
                .close();
        var question = card.question();
        if (question instanceof SingleChoice single) {
            options(single.options(card.draw()));
        } else if (question instanceof MultipleResponse multiple) {
            options(multiple.options(card.draw()));
        } else if (question instanceof Matrix matrix) {
            rows(matrix.rows(card.draw()), matrix.columns());
        } else if (question instanceof Matching matching) {
            rows(matching.rows(card.draw()), matching.choices(card.draw()));
        } else if (question instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question instanceof Numeric) {
            typed("value");
        } else if (question instanceof ShortText) {
            typed("text");
        } else if (question instanceof Cloze cloze) {
            cloze(cloze);
        } else if (question instanceof FreeText free) {
            free(free);
        } else if (question instanceof OwnWords) {
            written();
        } else if (question instanceof Prediction prediction) {
            new PredictionMarks(card, html).write(prediction);
        }
        explanation();
        again();
    }

    private void options(List<Option> options) {
        var more = new HashSet<Option>();
        html.open("ul", "class", "answers");
        for (var option : options) {
            var chosen = answer.chose("choice", option.id());
            var remark = mark.remark(option.id());
            var verdict = remark.map(Remark::verdict);
            html.open(
                            "li",
                            "class",
                            "option",
                            "data-chosen",
                            chosen ? "" : null,
                            "data-mark",
                            chosen ? verdict.map(CardMarks::word).orElse(null) : null)
                    .open("p")
                    .raw(card.inline(option.text()));
            if (chosen) {
                html.text(" ")
                        .element("span", texts.get(option.correct() ? "chosen.right" : "chosen.wrong"), "class", "vh");
            }
            html.close();
            if (chosen) {
                remark.ifPresent(said -> feedback(said.text()));
            } else {
                more.add(option);
            }
            html.close();
        }
        html.close();
        others(options.stream().filter(more::contains).toList());
    }

    private void others(List<Option> options) {
        if (options.isEmpty()) {
            return;
        }
        html.open("details").element("summary", texts.get("others")).open("dl");
        for (var option : options) {
            html.open("dt").raw(card.inline(option.text())).close().open("dd");
            html.element("b", texts.get(option.correct() ? "option.right" : "option.wrong"))
                    .text(" ");
            html.raw(card.inline(option.feedback().text())).close();
        }
        html.close(2);
    }

    private void rows(List<Row> rows, List<Choice> choices) {
        html.open("table", "class", "matrix")
                .open("thead")
                .open("tr")
                .element("th", texts.get("matrix.statement"), "scope", "col")
                .element("th", texts.get("your"), "scope", "col")
                .close(2)
                .open("tbody");
        for (var row : rows) {
            var remark = mark.remark(row.id());
            html.open("tr").open("th", "scope", "row").raw(card.inline(row.text()));
            if (remark.filter(Remark::isRight).isEmpty()) {
                html.open("p", "class", "feedback")
                        .element("b", texts.get("right") + texts.get("colon"))
                        .raw(choice(choices, row.answer()).orElse(""))
                        .close();
                remark.ifPresent(said -> feedback(said.text()));
            }
            html.close();
            html.open(
                            "td",
                            "data-mark",
                            remark.map(said -> word(said.verdict())).orElse(null))
                    .raw(choice(choices, answer.value(row.id())).orElse("–"))
                    .close(2);
        }
        html.close(2);
    }

    private Optional<String> choice(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> card.inline(choice.text()));
    }

    private void ordering(Ordering ordering) {
        html.open("ol", "class", "answers");
        var position = 0;
        for (var item : ordering.items()) {
            position++;
            var given = answer.value(item.id());
            var right = given.equals(String.valueOf(position));
            html.open("li", "class", "option", "data-chosen", "", "data-mark", right ? "right" : "wrong")
                    .open("p")
                    .text(position + ". ")
                    .raw(card.inline(item.text()))
                    .text(" ")
                    .element(
                            "span",
                            texts.get(right ? "order.right" : "order.wrong", given.isEmpty() ? "–" : given),
                            "class",
                            right ? "vh" : "quiet")
                    .close();
            if (!right) {
                mark.remark(item.id()).ifPresent(said -> feedback(said.text()));
            }
            html.close();
        }
        html.close();
    }

    private void typed(String field) {
        html.open("p", "class", "answered", "data-mark", answer.isEmpty() ? null : mark.isRight() ? "right" : "wrong")
                .element("span", texts.get("your") + texts.get("colon"), "class", "vh")
                .text(answer.isEmpty() ? "–" : answer.value(field))
                .close();
        mark.remark(field).ifPresent(said -> feedback(said.text()));
    }

    private void cloze(Cloze cloze) {
        var filled = card.inline(cloze.text());
        for (var gap : cloze.gaps()) {
            var verdict = mark.remark(gap.id())
                    .map(Remark::verdict)
                    .map(CardMarks::word)
                    .orElse("wrong");
            var word = new Html()
                    .open("b", "data-mark", verdict)
                    .raw(given(gap))
                    .element(
                            "span", " " + texts.get(verdict.equals("right") ? "gap.right" : "gap.wrong"), "class", "vh")
                    .close();
            filled = filled.replace("{{" + gap.id() + "}}", word.toString());
        }
        html.open("p", "class", "cloze").raw(filled).close();
        for (var gap : cloze.gaps()) {
            mark.remark(gap.id()).filter(said -> !said.isRight()).ifPresent(said -> feedback(said.text()));
        }
    }

    private String given(Gap gap) {
        var value = answer.value(gap.id());
        if (gap instanceof Gap.Choosing choosing) {
            return choosing.options().stream()
                    .filter(option -> option.id().equals(value))
                    .findFirst()
                    .map(option -> card.inline(option.text()))
                    .orElse("–");
        }
        return new Html().text(value.isEmpty() ? "–" : value).toString();
    }

    private void written() {
        html.open("p", "class", "answered")
                .element("span", texts.get("your") + texts.get("colon"), "class", "vh")
                .text(answer.value("text").isEmpty() ? "–" : answer.value("text"))
                .close();
    }

    private void free(FreeText free) {
        written();
        html.open("div", "class", "feedback")
                .element("b", texts.get("free.model"))
                .raw("<p>" + card.inline(free.model()) + "</p>")
                .close();
    }

    private void feedback(Bilingual text) {
        if (!text.in(card.language()).isEmpty()) {
            html.open("p", "class", "feedback").raw(card.inline(text)).close();
        }
    }

    private void explanation() {
        var text = card.happened()
                .map(came -> Prediction.fill(card.question().about().explanation(), came.measures()))
                .orElseGet(() -> card.question().explanation(card.draw()));
        if (!text.in(card.language()).isEmpty()) {
            html.open("details", "open", mark.isRight() || card.happened().isPresent() ? "" : null)
                    .element("summary", texts.get("explanation"))
                    .raw("<p>" + card.inline(text) + "</p>")
                    .close();
        }
    }

    private void again() {
        if (mark.isRight() || card.question().isLastingFromTheFirst()) {
            return;
        }
        var section = card.question().about().section();
        card.course().find(section.lesson()).ifPresent(lesson -> {
            var heading = lesson.in(card.language()).sections().stream()
                    .filter(place -> place.anchor().equals(section.anchor()))
                    .findFirst()
                    .map(place -> place.title())
                    .orElse(lesson.title().in(card.language()));
            html.open("p", "class", "again")
                    .element(
                            "a",
                            texts.get("readAgain", heading),
                            "href",
                            card.root() + "lesson/" + section.lesson() + "#" + section.anchor())
                    .close();
        });
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "right";
            case WRONG, MISSED -> "wrong";
            case OPEN -> "open";
        };
    }
}
