package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Hook;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Part;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Site;

/**
 * Causal tracing (Meng et al. 2022): the names are made noisy, and one state at a time is put back to what it was. How
 * much of the answer comes back, for each layer and position?
 */
final class TraceAFact implements Lab {
    private static final double HUNDRED = 100;

    private final List<Model> models;
    private final World world;
    private final List<Setting> settings;

    TraceAFact(List<Model> models) {
        this.models = List.copyOf(models);
        this.world = World.of(models.get(0));
        settings = List.of(
                world.person(),
                world.relation(),
                world.phrasing(),
                Setting.Choose.of("part", "trace-a-fact.part", "residual", "feed-forward", "attention"),
                Setting.Choose.of(
                        "model", "models", models.stream().map(Model::name).toArray(String[]::new)),
                new Setting.Real("noise", say("noise"), 0, 10, 0.5, "3"),
                new Setting.Whole("repeats", say("repeats"), 1, 50, 10));
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
        return settings.subList(4, 7);
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var model = models.stream()
                .filter(each -> each.name().equals(setup.text("model")))
                .findFirst()
                .orElseThrow();
        var fact = world.fact(setup);
        var phrasing = world.phrasing(setup, fact);
        var prompt = world.facts().prompt(fact, phrasing);
        var part = switch (setup.text("part")) {
            case "feed-forward" -> Part.FEED_FORWARD;
            case "attention" -> Part.ATTENTION;
            default -> Part.RESIDUAL;
        };
        var trace = new Trace(
                model,
                prompt,
                world.facts().lastName(fact, phrasing),
                world.facts().answer(fact),
                setup.real("noise"),
                setup.whole("repeats"));
        var clean = trace.clean();
        var noisy = trace.noisy();
        var map = trace.restored(part, pace);

        var measures = new LinkedHashMap<String, Double>();
        measures.put("clean", World.percent(clean));
        measures.put("noisy", World.percent(noisy));
        var best = new int[] {0, 0};
        for (var layer = 0; layer < map.length; layer++) {
            measures.put("last-name-" + (layer + 1), map[layer][trace.lastName()]);
            measures.put("last-word-" + (layer + 1), map[layer][prompt.length - 1]);
            for (var position = 0; position < prompt.length; position++) {
                best = map[layer][position] > map[best[0]][best[1]] ? new int[] {layer, position} : best;
            }
        }
        var words = world.words(prompt);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "runs",
                world.prompt(prompt),
                world.word(trace.answer()),
                Digits.percent(World.percent(clean)),
                Digits.percent(World.percent(noisy)))));
        pieces.add(new HeatMap(
                say("map.title", say("part." + setup.text("part"))),
                say("map.summary", best[0] + 1, words.get(best[1]), Digits.percent(map[best[0]][best[1]])),
                layers(map.length),
                words,
                map,
                0,
                HUNDRED,
                "%"));
        pieces.add(
                new Piece.Words(say("best", words.get(best[1]), best[0] + 1, Digits.percent(map[best[0]][best[1]]))));
        return new Outcome(measures, pieces);
    }

    private List<Bilingual> layers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(layer -> say("row", layer))
                .toList();
    }

    /**
     * The runs of one prompt.
     *
     * @param lastName the position of the last name; the first stands before it
     * @param noise in standard deviations of the embedding's numbers
     */
    record Trace(Model model, int[] prompt, int lastName, int answer, double noise, int repeats) {
        private static final long SEED = 2022;

        private double probability(Pass pass) {
            return pass.run(prompt).probabilities(prompt.length - 1)[answer];
        }

        double clean() {
            return probability(new Pass(model.weights()));
        }

        /** The mean over the repeats, with nothing put back. */
        double noisy() {
            var sum = 0.0;
            for (var repeat = 0; repeat < repeats; repeat++) {
                sum += probability(new Pass(model.weights()).hook(noise(repeat)));
            }
            return sum / repeats;
        }

        /** The same noise for the same repeat, whatever is put back. */
        private Hook noise(int repeat) {
            var dice = new Dice(SEED + repeat);
            var deviation = (float) (noise * deviation());
            return Hook.noise(Site.of(Part.EMBEDDING, 0, lastName - 1), deviation, dice)
                    .then(Hook.noise(Site.of(Part.EMBEDDING, 0, lastName), deviation, dice));
        }

        /** Of the numbers in the embedded prompt. */
        private double deviation() {
            var values = new Pass(model.weights()).run(prompt).values(Part.EMBEDDING, 0);
            var sum = 0.0;
            var squares = 0.0;
            var count = 0;
            for (var row = 0; row < prompt.length; row++) {
                for (var value : values[row]) {
                    sum += value;
                    squares += (double) value * value;
                    count++;
                }
            }
            return Math.sqrt(squares / count - sum / count * (sum / count));
        }

        /** The probability of the answer, in per cent, when one state is as it was: [layers, positions]. */
        double[][] restored(Part part, Pace pace) {
            var layers = model.weights().architecture().layers();
            var clean = new Pass(model.weights()).run(prompt);
            var pass = new Pass(model.weights());
            var map = new double[layers][prompt.length];
            for (var layer = 0; layer < layers; layer++) {
                for (var position = 0; position < prompt.length; position++) {
                    pace.at((layer + (double) position / prompt.length) / layers);
                    var back = Hook.patch(Site.of(part, layer, position), clean);
                    for (var repeat = 0; repeat < repeats; repeat++) {
                        pass.hook(noise(repeat).then(back));
                        map[layer][position] += World.percent(probability(pass)) / repeats;
                    }
                }
            }
            return map;
        }
    }
}
