package org.paradigm.attempt;

import java.util.ArrayList;
import java.util.List;
import org.paradigm.platform.Html;
import org.paradigm.platform.Texts;
import org.paradigm.quiz.Certainty;

/** What the learner's certainty was worth: for each level, how many of the answers given with it were right. */
final class ReviewHtml {
    /** Right often enough for the level to pay (see {@link Certainty}); below it, a lower one would have. */
    private static final double[] DESERVED = {0.5, 0.67, 0.8};

    private ReviewHtml() {}

    private record Level(Certainty certainty, int answers, int right) {
        double share() {
            return answers == 0 ? 0 : (double) right / answers;
        }
    }

    /** A bar for each level that was used, as SVG; empty if no answer had one. */
    static String calibration(List<Card> cards, Texts texts) {
        var levels = new ArrayList<Level>();
        for (var certainty : Certainty.values()) {
            var marks = cards.stream()
                    .filter(card -> card.response()
                            .flatMap(Response::certainty)
                            .filter(certainty::equals)
                            .isPresent())
                    .filter(card -> !card.answer().isEmpty())
                    .map(Card::mark)
                    .toList();
            levels.add(new Level(certainty, marks.size(), (int)
                    marks.stream().filter(mark -> mark.isRight()).count()));
        }
        return levels.stream().allMatch(level -> level.answers() == 0) ? "" : figure(levels, points(cards), texts);
    }

    private static double points(List<Card> cards) {
        return cards.stream()
                .filter(card -> !card.answer().isEmpty())
                .flatMap(card -> card.response().flatMap(Response::certainty).stream()
                        .map(certainty -> certainty.points(card.mark())))
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String figure(List<Level> levels, double points, Texts texts) {
        var html = new Html();
        html.element("h2", texts.get("calibration"))
                .open("figure")
                .open(
                        "svg",
                        "viewBox",
                        "0 0 420 220",
                        "role",
                        "img",
                        "aria-labelledby",
                        "calibration-title calibration-desc")
                .element("title", texts.get("calibration.title"), "id", "calibration-title");
        var words = levels.stream()
                .map(level -> texts.get(
                        "calibration.level",
                        texts.get("certainty." + level.certainty().level()),
                        level.right(),
                        level.answers()))
                .toList();
        html.element("desc", String.join(texts.get("semicolon"), words), "id", "calibration-desc");
        for (int percent = 0; percent <= 100; percent += 50) {
            var y = y(percent / 100.0);
            html.open("path", "class", percent == 0 ? "line" : "line dash", "d", "M48 " + y + "H410")
                    .close()
                    .element("text", percent + " %", "class", "end quiet small", "x", "40", "y", y + 4);
        }
        for (int i = 0; i < levels.size(); i++) {
            bar(html, levels.get(i), 110 + i * 115, DESERVED[i], texts);
        }
        return html.close()
                .open("figcaption")
                .text(texts.get("calibration.caption", Math.round(points * 10) / 10.0))
                .close(2)
                .toString();
    }

    private static void bar(Html html, Level level, int middle, double deserved, Texts texts) {
        var top = y(level.share());
        if (level.answers() > 0) {
            html.open("rect", "class", "soft-link", "x", middle - 32, "y", top, "width", "64", "height", 180 - top)
                    .close()
                    .open(
                            "path",
                            "class",
                            "link-stroke",
                            "stroke-width",
                            "3",
                            "d",
                            "M" + (middle - 32) + " " + top + "h64")
                    .close()
                    .element(
                            "text",
                            Math.round(100 * level.share()) + " %",
                            "class",
                            "middle strong",
                            "x",
                            middle,
                            "y",
                            top - 8);
        }
        html.open(
                        "path",
                        "class",
                        "seal-stroke dash",
                        "stroke-width",
                        "2",
                        "d",
                        "M" + (middle - 40) + " " + y(deserved) + "h80")
                .close()
                .element(
                        "text",
                        texts.get("certainty." + level.certainty().level()),
                        "class",
                        "middle",
                        "x",
                        middle,
                        "y",
                        "198")
                .element(
                        "text",
                        texts.get("calibration.answers", level.answers()),
                        "class",
                        "middle quiet small",
                        "x",
                        middle,
                        "y",
                        "214");
    }

    private static int y(double share) {
        return (int) Math.round(180 - 150 * share);
    }
}
