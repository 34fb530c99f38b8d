package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Aftermath;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Part;
import org.paradigm.transformer.Tracing;

/**
 * Causal tracing: the names are made noisy, and one state at a time is put back to what it was. How much of the answer
 * comes back, for each layer and position? Beside it, what the model's card says about edits at the two places that
 * matter most.
 */
final class TraceAFact implements Lab {
    private static final double HUNDRED = 100;
    private static final long SEED = 2022;

    private final LineUp models;
    private final List<Setting> settings;
    private final List<Setting> more;

    TraceAFact(LineUp models) {
        this.models = models;
        more = List.of(
                models.model(),
                new Setting.Real("noise", say("noise"), 0, 10, 0.5, "3"),
                new Setting.Whole("repeats", say("repeats"), 1, 30, 10));
        var part = Setting.Choose.of("part", "trace-a-fact.part", "residual", "feed-forward", "attention");
        settings = Stream.of(models.world().question(), List.<Setting>of(part), more)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String id() {
        return "trace-a-fact";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<Setting> more() {
        return more;
    }

    /** The fact that is traced. */
    private record Traced(Model model, World world, World.Question question) {
        int[] prompt() {
            return question.prompt();
        }

        int layers() {
            return model.weights().architecture().layers();
        }

        int lastName() {
            return world.facts().lastName(question.fact(), question.phrasing());
        }

        int lastWord() {
            return prompt().length - 1;
        }
    }

    private Traced traced(Setup setup) {
        var model = models.model(setup);
        var world = World.of(model);
        return new Traced(model, world, world.question(setup));
    }

    private static Part part(Setup setup) {
        return switch (setup.text("part")) {
            case "feed-forward" -> Part.FEED_FORWARD;
            case "attention" -> Part.ATTENTION;
            default -> Part.RESIDUAL;
        };
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var traced = traced(setup);
        var prompt = traced.prompt();
        var found = Tracing.of(
                        traced.world().facts(),
                        traced.question().fact(),
                        traced.question().phrasing())
                .run(
                        traced.model().weights(),
                        List.of(),
                        part(setup),
                        setup.real("noise"),
                        setup.whole("repeats"),
                        SEED);
        pace.at(1);
        var map = new double[traced.layers()][prompt.length];
        var measures = new LinkedHashMap<String, Double>();
        measures.put("clean", World.percent(found.clean()));
        measures.put("noisy", World.percent(found.corrupted()));
        for (var layer = 0; layer < traced.layers(); layer++) {
            for (var position = 0; position < prompt.length; position++) {
                map[layer][position] = World.percent(found.restored()[layer][position]);
            }
            measures.put("name-" + (layer + 1), World.percent(found.restored()[layer][traced.lastName()]));
            measures.put("word-" + (layer + 1), World.percent(found.restored()[layer][traced.lastWord()]));
        }
        edits(traced, measures);
        return new Outcome(measures, pieces(setup, traced, map, measures));
    }

    /** What is measured after an edit, and what the card calls it. */
    private static final Map<String, String> AFTER_EDIT =
            Map.of("said", "edited", "otherwise", "other_phrasings", "same-person", "same_person");

    /** On the card, for edits in this layer, counted from 1: {@code edit.1.end.edited}. */
    private static String figure(String place, int layer, String measure) {
        return "edit." + (layer - 1) + "." + (place.equals("word") ? "end" : place) + "." + AFTER_EDIT.get(measure);
    }

    /** From the card, the mean over many facts: an edit at each layer's last name and last word, one at a time. */
    private static void edits(Traced traced, Map<String, Double> measures) {
        var card = traced.model().card();
        for (var place : List.of("name", "word")) {
            for (var layer = 1; layer <= traced.layers(); layer++) {
                for (var measure : List.of("said", "otherwise", "same-person")) {
                    var figure = figure(place, layer, measure);
                    if (card.figures().contains(figure)) {
                        measures.put(
                                "edit-" + place + "-" + layer + "-" + measure,
                                World.percent(card.figure(figure).committed()));
                    }
                }
            }
        }
    }

    private List<Piece> pieces(Setup setup, Traced traced, double[][] map, Map<String, Double> measures) {
        var prompt = traced.prompt();
        var words = traced.world().words(prompt);
        var best = new int[] {0, 0};
        for (var layer = 0; layer < map.length; layer++) {
            for (var position = 0; position < prompt.length; position++) {
                best = map[layer][position] > map[best[0]][best[1]] ? new int[] {layer, position} : best;
            }
        }
        var most = Digits.percent(map[best[0]][best[1]]);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "runs",
                traced.world().prompt(prompt),
                traced.world().word(traced.question().answer()),
                Digits.percent(measures.get("clean")),
                Digits.percent(measures.get("noisy")))));
        pieces.add(new HeatMap(
                say("map.title", say("part." + setup.text("part"))),
                say("map.summary", best[0] + 1, words.get(best[1]), most),
                IntStream.rangeClosed(1, map.length)
                        .mapToObj(layer -> say("row", layer))
                        .toList(),
                words,
                map,
                0,
                HUNDRED,
                "%"));
        pieces.add(new Piece.Words(say("best", words.get(best[1]), best[0] + 1, most)));
        if (measures.containsKey("edit-word-1-said")) {
            pieces.add(new Piece.Words(say(
                    "edits.text",
                    Aftermath.EDITS,
                    traced.model().card().figure("edit.0.end.edited").values().size())));
            pieces.add(table(traced, measures));
        }
        return pieces;
    }

    /** What an edit does is told as the range over the seeds. */
    private Piece table(Traced traced, Map<String, Double> measures) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var place : List.of("name", "word")) {
            for (var layer = 1; layer <= traced.layers(); layer++) {
                rows.add(List.of(
                        say("edits." + place, layer),
                        Bilingual.same(Digits.percent(measures.get(place + "-" + layer))),
                        range(traced, figure(place, layer, "said")),
                        range(traced, figure(place, layer, "otherwise")),
                        range(traced, figure(place, layer, "same-person"))));
            }
        }
        return new Piece.Table(
                say("edits.title"),
                List.of(
                        say("edits.place"),
                        say("edits.restored"),
                        say("edits.said"),
                        say("edits.otherwise"),
                        say("edits.same-person")),
                rows);
    }

    private static Bilingual range(Traced traced, String figure) {
        return Bilingual.same(
                CardFigures.of(traced.model().name() + "." + figure).orElseThrow());
    }
}
