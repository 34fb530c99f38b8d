package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;

/** Asks a model for what it has learned, and looks inside while it answers. */
final class AskTheModel implements Lab {
    private static final int SHOWN = 8;
    private static final double HUNDRED = 100;

    private final LineUp models;
    private final World world;
    private final List<Setting> settings;
    private final List<Setting> more;

    AskTheModel(LineUp models) {
        this.models = models;
        this.world = models.world();
        this.more = List.of(models.model(), models.layer(say("layer"), 1));
        var own = List.<Setting>of(new Setting.Sentence("prompt", say("prompt"), 120, ""));
        this.settings =
                Stream.of(world.question(), own, more).flatMap(List::stream).toList();
    }

    @Override
    public String id() {
        return "ask-the-model";
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
    public Outcome run(Setup setup, Pace pace) {
        var model = models.withLayer(setup);
        var shape = model.weights().architecture();
        var layer = setup.whole("layer") - 1;
        var own = !setup.text("prompt").isEmpty();
        var question = world.question(setup);
        var prompt = own ? world.read("prompt", setup.text("prompt"), shape.context()) : question.prompt();
        var pass = new Pass(model.weights()).run(prompt);
        var next = pass.probabilities(prompt.length - 1);
        var best = World.best(next, SHOWN);
        var wanted = own ? best.get(0) : question.answer();

        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "says",
                world.prompt(prompt),
                world.word(best.get(0)),
                Digits.percent(World.percent(next[best.get(0)])))));
        if (!own) {
            pieces.add(new Piece.Words(say(
                    best.get(0) == wanted ? "right" : "wrong",
                    world.word(wanted),
                    Digits.percent(World.percent(next[wanted])))));
        }
        pieces.add(next(best, next, wanted, !own));
        pieces.add(new Piece.Words(say("lens.text")));
        pieces.add(lens(pass, prompt.length - 1, shape.layers(), wanted));
        pieces.add(new Piece.Words(say("attention.text", layer + 1)));
        for (var head = 0; head < shape.heads(); head++) {
            pieces.add(attention(pass, prompt, layer, head));
        }
        return new Outcome(measures(pass, prompt.length - 1, shape.layers(), wanted, next), pieces);
    }

    private static Map<String, Double> measures(Pass pass, int last, int layers, int wanted, float[] next) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("answer", World.percent(next[wanted]));
        for (var layer = 0; layer < layers; layer++) {
            measures.put("after-layer-" + (layer + 1), World.percent(pass.lens(layer, last)[wanted]));
        }
        return measures;
    }

    private Bars next(List<Integer> best, float[] next, int wanted, boolean known) {
        return new Bars(
                say("next.title"),
                say("next.summary", world.word(best.get(0)), Digits.percent(World.percent(next[best.get(0)]))),
                List.of(say("probability")),
                best.stream()
                        .map(word -> Bars.row(world.word(word), known && word == wanted, World.percent(next[word])))
                        .toList(),
                HUNDRED,
                "%");
    }

    /** What the model would say if it stopped after each layer. */
    private Bars lens(Pass pass, int last, int layers, int wanted) {
        var rows = IntStream.range(-1, layers)
                .mapToObj(layer -> {
                    var said = pass.lens(layer, last);
                    var first = World.best(said, 1).get(0);
                    var label = layer < 0
                            ? say("lens.embedding", world.word(first))
                            : say("lens.layer", layer + 1, world.word(first));
                    return Bars.row(label, first == wanted, World.percent(said[wanted]));
                })
                .toList();
        return new Bars(
                say("lens.title", world.word(wanted)),
                say(
                        "lens.summary",
                        world.word(wanted),
                        Digits.percent(World.percent(pass.lens(layers - 1, last)[wanted]))),
                List.of(say("probability")),
                rows,
                HUNDRED,
                "%");
    }

    private HeatMap attention(Pass pass, int[] prompt, int layer, int head) {
        var map = pass.attention(layer, head);
        var values = new double[prompt.length][prompt.length];
        for (var row = 0; row < prompt.length; row++) {
            for (var column = 0; column < prompt.length; column++) {
                values[row][column] = column > row ? Double.NaN : World.percent(map[row][column]);
            }
        }
        var words = world.words(prompt);
        var last = map[prompt.length - 1];
        var most = World.best(last, 1).get(0);
        return new HeatMap(
                say("attention.title", layer + 1, head + 1),
                say("attention.summary", words.get(most), Digits.percent(World.percent(last[most]))),
                words,
                words,
                values,
                0,
                HUNDRED,
                "%");
    }

    static Bilingual modelName(Model model) {
        return Say.of("models." + model.name());
    }
}
