package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final List<Setting> settings = new ArrayList<>();
    private final List<Setting> more;

    TraceAFact(LineUp models) {
        this.models = models;
        more = List.of(
                models.model(),
                new Setting.Real("noise", say("noise"), 0, 10, 0.5, "3"),
                new Setting.Whole("repeats", say("repeats"), 1, 30, 10));
        settings.addAll(models.world().question());
        settings.add(Setting.Choose.of("part", "trace-a-fact.part", "residual", "feed-forward", "attention"));
        settings.addAll(more);
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

    @Override
    public Map<String, Integer> constants() {
        return Map.of("edits", Aftermath.EDITS);
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

    /** From the card, the mean over many facts: an edit at each layer's last name and last word, one at a time. */
    private static void edits(Traced traced, Map<String, Double> measures) {
        for (var place : List.of("name", "word")) {
            for (var layer = 0; layer < traced.layers(); layer++) {
                var figure = "edit." + layer + "." + (place.equals("word") ? "end" : place) + ".";
                var card = traced.model().card();
                if (card.figures().contains(figure + "edited")) {
                    var key = "edit-" + place + "-" + (layer + 1);
                    measures.put(
                            key + "-said",
                            World.percent(card.figure(figure + "edited").committed()));
                    measures.put(
                            key + "-otherwise",
                            World.percent(
                                    card.figure(figure + "other_phrasings").committed()));
                    measures.put(
                            key + "-same-person",
                            World.percent(card.figure(figure + "same_person").committed()));
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
            pieces.add(new Piece.Words(say("edits.text")));
            pieces.add(edits(traced.layers(), measures));
        }
        return pieces;
    }

    private Piece edits(int layers, Map<String, Double> measures) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var place : List.of("name", "word")) {
            for (var layer = 1; layer <= layers; layer++) {
                var key = "edit-" + place + "-" + layer;
                rows.add(List.of(
                        say("edits." + place, layer),
                        percent(measures.get(place + "-" + layer)),
                        percent(measures.get(key + "-said")),
                        percent(measures.get(key + "-otherwise")),
                        percent(measures.get(key + "-same-person"))));
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

    private static Bilingual percent(double value) {
        return Bilingual.same(Digits.percent(value));
    }
}
