package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Hook;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Site;
import org.paradigm.transformer.SortingTask;

/** One attention head at work: at the word that is asked for it looks at letters of examples. */
record LookingBack(Model model) {
    private static final double HUNDRED = 100;
    private static final int SHOTS = 8;

    /** The head that gives most to the letters of the word's category, by the card: "3.2" is the second of layer 3. */
    String best() {
        return names().stream()
                .max(Comparator.comparingDouble(
                        head -> model.card().figure("match." + head).committed()))
                .orElseThrow();
    }

    private List<String> names() {
        var shape = model.weights().architecture();
        return IntStream.range(0, shape.layers() * shape.heads())
                .mapToObj(i -> (i / shape.heads() + 1) + "." + (i % shape.heads() + 1))
                .toList();
    }

    Outcome run(SortingTask own, String head, Pace pace) {
        var layer = Integer.parseInt(head.substring(0, head.indexOf('.'))) - 1;
        var number = Integer.parseInt(head.substring(head.indexOf('.') + 1)) - 1;
        var pass = new Pass(model.weights());
        var measures = new LinkedHashMap<String, Double>();
        var attention = pass.run(own.words()).attention(layer, number);
        measures.put("match", HUNDRED * own.match(attention));
        var tasks = Sorters.drawn(SortingTask.Kind.NEW, SHOTS, false);
        measures.put("with", Sorters.mean(tasks, task -> Sorters.right(pass, task)));
        pace.at(0.5);
        pass.hook(Hook.zero(
                Site.head(layer, number, model.weights().architecture().heads())));
        measures.put("without", Sorters.mean(tasks, task -> Sorters.right(pass, task)));
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(Sorters.say(
                "looking",
                SortingText.words(own),
                SortingText.text(own.word()),
                layer + 1,
                number + 1,
                Digits.percent(measures.get("match")))));
        pieces.add(map(own, attention, layer, number));
        pieces.add(without(measures, head));
        pieces.add(scores());
        return new Outcome(measures, pieces);
    }

    /** Only the words look back; letters are read, not asked. */
    private static HeatMap map(SortingTask task, float[][] attention, int layer, int head) {
        var words = Arrays.stream(task.words()).mapToObj(SortingText::text).toList();
        var rows =
                IntStream.range(0, attention.length).filter(at -> at % 2 == 1).toArray();
        var values = new double[rows.length][attention.length];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < attention.length; column++) {
                values[row][column] = column > rows[row] ? Double.NaN : HUNDRED * attention[rows[row]][column];
            }
        }
        return new HeatMap(
                Sorters.say("map.title", layer + 1, head + 1),
                Sorters.say(
                        "map.summary", words.get(words.size() - 1), Digits.percent(HUNDRED * task.match(attention))),
                Arrays.stream(rows).mapToObj(words::get).toList(),
                words,
                values,
                0,
                HUNDRED,
                "%");
    }

    private static Bars without(Map<String, Double> measures, String head) {
        return new Bars(
                Sorters.say("without.title", head, Sorters.ASKED, SHOTS),
                Sorters.say(
                        "without.summary",
                        Digits.percent(measures.get("with")),
                        Digits.percent(measures.get("without"))),
                List.of(Sorters.say("right")),
                List.of(
                        Bars.row(Sorters.say("without.whole"), false, measures.get("with")),
                        Bars.row(Sorters.say("without.off"), true, measures.get("without"))),
                HUNDRED,
                "%");
    }

    /** Every head, by the card of the network that is shown. */
    private Piece scores() {
        var rows = names().stream()
                .map(head -> List.of(
                        Sorters.say("head.name", head), committed("match." + head), committed("without." + head)))
                .toList();
        return new Piece.Table(
                Sorters.say("scores.title", committed("match.evenly"), SHOTS),
                List.of(Sorters.say("head"), Sorters.say("scores.match"), Sorters.say("scores.without")),
                rows);
    }

    private Bilingual committed(String figure) {
        return Bilingual.same(
                Digits.percent(HUNDRED * model.card().figure(figure).committed()));
    }
}
