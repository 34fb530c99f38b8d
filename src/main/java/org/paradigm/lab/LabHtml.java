package org.paradigm.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Inline;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Html;
import org.paradigm.platform.Language;
import org.paradigm.platform.Texts;

/** A lab as it stands on a page: what to try, the form, and what came of it. */
public final class LabHtml {
    /**
     * Where it stands.
     *
     * @param root of the addresses in this language: {@code /zh/}
     * @param alone whether the page is the lab's own; else it stands in a lesson
     */
    public record Around(Language language, Course course, String root, boolean alone) {}

    private static final double HUNDRED = 100;

    private final Lab lab;
    private final Around around;
    private final Texts texts;
    private final String name;
    private final Html html = new Html();
    private int charts;

    private LabHtml(Lab lab, Around around) {
        this.lab = lab;
        this.around = around;
        this.texts = Texts.of(LabHtml.class, around.language());
        this.name = "lab-" + lab.id();
    }

    /** @param trial what was asked for, and what came of it */
    public static String of(Lab lab, Trial trial, Around around) {
        return new LabHtml(lab, around).write(trial);
    }

    /** Before any run, as it stands in a lesson. */
    public static String waiting(Lab lab, Around around) {
        return of(lab, Trial.none(lab), around);
    }

    private String write(Trial trial) {
        html.open(
                "section",
                "class",
                "lab",
                "id",
                name,
                "data-fragment",
                "",
                "data-poll",
                trial.isUnderWay() ? address() + "?" + trial.setup().query() : null,
                "aria-labelledby",
                name + "-t");
        html.open("header");
        if (around.alone()) {
            html.element("h2", texts.get("experiment"), "id", name + "-t", "class", "vh");
        } else {
            html.element("p", texts.get("lab"), "class", "kicker")
                    .open("h3", "id", name + "-t")
                    .element("a", words("title"), "href", address())
                    .close()
                    .element("p", words("try"));
        }
        html.close();
        form(trial);
        result(trial);
        folded();
        if (trial.outcome().isPresent()) {
            html.open("p", "class", "link")
                    .element(
                            "a",
                            texts.get("link"),
                            "href",
                            address() + "?" + trial.setup().query())
                    .close();
        }
        return html.close().toString();
    }

    private String words(String key) {
        return lab.say(key).in(around.language());
    }

    private String address() {
        return around.root() + "lab/" + lab.id();
    }

    private void form(Trial trial) {
        var shown = trial.problems().isEmpty() ? lab.shown(trial.setup()).values() : trial.typed();
        html.open("form", "method", "get", "action", address(), "data-swap", "", "class", "controls");
        html.open("div", "class", "fields");
        for (var setting : lab.settings()) {
            if (!lab.more().contains(setting)) {
                field(setting, shown, trial.problems());
            }
        }
        html.close();
        if (!lab.more().isEmpty()) {
            var wrong = lab.more().stream().anyMatch(setting -> trial.problems().containsKey(setting.name()));
            html.open("details", "open", wrong ? "" : null).element("summary", words("more"));
            html.open("div", "class", "fields");
            lab.more().forEach(setting -> field(setting, shown, trial.problems()));
            html.close(2);
        }
        html.open("p", "class", "actions").element("button", texts.get("run"), "class", "primary");
        html.element(
                "span",
                "",
                "class",
                "save-state",
                "role",
                "status",
                "data-saving",
                texts.get("running"),
                "data-unsaved",
                texts.get("away"));
        html.close(2);
    }

    private void field(Setting setting, Map<String, String> shown, Map<String, Bilingual> problems) {
        var id = name + "-" + setting.name();
        var problem = Optional.ofNullable(problems.get(setting.name()));
        var value = shown.getOrDefault(setting.name(), setting.standard());
        html.open("p").element("label", setting.label().in(around.language()), "for", id);
        if (setting instanceof Setting.Choose choose) {
            select(choose, id, value, problem.isPresent());
        } else {
            input(setting, id, value, problem.isPresent());
        }
        problem.ifPresent(why -> html.element("span", why.in(around.language()), "class", "error", "id", id + "-e"));
        html.close();
    }

    private void select(Setting.Choose choose, String id, String value, boolean wrong) {
        html.open(
                "select",
                "id",
                id,
                "name",
                choose.name(),
                "aria-invalid",
                wrong ? "true" : null,
                "aria-describedby",
                wrong ? id + "-e" : null);
        for (var pick : choose.picks()) {
            html.element(
                    "option",
                    pick.text().in(around.language()),
                    "value",
                    pick.id(),
                    "selected",
                    pick.id().equals(value) ? "" : null);
        }
        html.close();
    }

    /** As text, so that a browser refuses nothing that we explain better. */
    private void input(Setting setting, String id, String value, boolean wrong) {
        html.open(
                "input",
                "type",
                "text",
                "inputmode",
                isText(setting) ? null : "decimal",
                "class",
                isText(setting) ? "sentence" : null,
                "autocomplete",
                "off",
                "maxlength",
                "200",
                "id",
                id,
                "name",
                setting.name(),
                "value",
                value,
                "aria-invalid",
                wrong ? "true" : null,
                "aria-describedby",
                wrong ? id + "-e" : null);
    }

    private static boolean isText(Setting setting) {
        return setting instanceof Setting.Sentence || setting instanceof Setting.Verbatim;
    }

    private void result(Trial trial) {
        html.open("div", "class", "result", "tabindex", "-1", "data-announce-result", "");
        trial.notice()
                .ifPresent(notice -> html.open("div", "class", "notice", "data-state", "attention")
                        .element("p", notice.in(around.language()), "role", "alert")
                        .close());
        trial.underWay().ifPresent(state -> underWay(trial, state));
        if (trial.outcome().isEmpty() && trial.notice().isEmpty() && !trial.isUnderWay()) {
            html.element("p", texts.get("before"), "class", "quiet");
        }
        trial.outcome().ifPresent(outcome -> outcome.pieces().forEach(this::piece));
        html.close();
    }

    /** Asked for, and not finished: how far it is, and a way to look again. */
    private void underWay(Trial trial, LabRuns.State state) {
        var progress = state instanceof LabRuns.UnderWay under ? under.progress() : 0;
        var percent = Math.round(HUNDRED * progress);
        html.open("div", "class", "under-way", "role", "status")
                .element(
                        "p",
                        state instanceof LabRuns.Waiting waiting
                                ? texts.get("waiting", waiting.place())
                                : texts.get("under-way", percent))
                .element("progress", percent + "%", "max", 100, "value", percent, "aria-label", texts.get("progress"))
                .open("p", "class", "quiet")
                .text(texts.get("stay") + " ")
                .element(
                        "a",
                        texts.get("look-again"),
                        "href",
                        address() + "?" + trial.setup().query())
                .close(2);
        if (lab instanceof LongLab slow && state instanceof LabRuns.UnderWay under) {
            slow.showSoFar(trial.setup(), under.found()).forEach(this::piece);
        }
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Words words) {
            html.open("p").raw(inline(words.text())).close();
        } else if (piece instanceof Piece.Table table) {
            table(table);
        } else if (piece instanceof Cut cut) {
            html.open("figure");
            cut.write(html);
            html.element("figcaption", cut.title().in(around.language())).close();
            html.open("details").element("summary", texts.get("numbers"));
            table(cut.table());
            html.close();
        } else if (piece instanceof Piece.Chart chart) {
            html.open("figure");
            chart.draw(html, name + "-c" + charts++, around.language());
            html.element("figcaption", chart.title().in(around.language())).close();
            html.open("details").element("summary", texts.get("numbers"));
            table(chart.table());
            html.close();
        }
    }

    private void table(Piece.Table table) {
        var language = around.language();
        html.open(
                        "div",
                        "class",
                        "scroll",
                        "tabindex",
                        "0",
                        "role",
                        "group",
                        "aria-label",
                        table.title().in(language))
                .open("table", "class", "dense")
                .element("caption", table.title().in(language))
                .open("thead")
                .open("tr");
        var first = true;
        for (var head : table.heads()) {
            if (head.in(language).isEmpty()) {
                html.open("td").close();
            } else {
                html.element("th", head.in(language), "scope", "col", "class", first ? null : "n");
            }
            first = false;
        }
        html.close(2).open("tbody");
        for (List<Bilingual> row : table.rows()) {
            html.open("tr").element("th", row.get(0).in(language), "scope", "row");
            row.stream().skip(1).forEach(cell -> html.element("td", cell.in(language), "class", "n"));
            html.close();
        }
        html.close(3);
    }

    /** What the toy is, and what speaks against the result. */
    private void folded() {
        for (var part : List.of("toy", "counter")) {
            html.open("details").element("summary", texts.get(part));
            for (var paragraph : words(part).split("\n\n")) {
                html.open("p").raw(inline(Bilingual.same(paragraph))).close();
            }
            html.close();
        }
    }

    private String inline(Bilingual text) {
        var words = text.in(around.language());
        for (var constant : lab.constants().entrySet()) {
            words = words.replace(
                    "{=" + constant.getKey() + "}", String.format(Locale.ROOT, "%,d", constant.getValue()));
        }
        return Inline.html(CardFigures.fill(words), around.language(), around.course())
                .replace("href=\"#ref-", "href=\"" + around.root() + "sources#ref-");
    }
}
