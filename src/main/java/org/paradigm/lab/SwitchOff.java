package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Hook;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Part;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Site;

/**
 * Takes a part out of several models, and asks them for every fact they know. What stands in its place is its mean over
 * all facts, or what it put out for another fact (resampling); zero is offered too, though no network has ever seen it.
 */
final class SwitchOff implements Lab {
    private static final double HUNDRED = 100;

    /** What a part puts out on average is taken over so many facts. */
    private static final int SAMPLE = 200;

    private final List<Model> models;
    private final List<Setting> settings;

    SwitchOff(List<Model> models) {
        this.models = List.copyOf(models);
        var layers = models.stream().mapToInt(SwitchOff::layers).max().orElse(1);
        var heads = models.stream()
                .mapToInt(model -> model.weights().architecture().heads())
                .max()
                .orElse(1);
        settings = List.of(
                Setting.Choose.of("part", "switch-off.part", "feed-forward", "attention", "head"),
                new Setting.Whole("layer", say("layer"), 1, layers, 1),
                Setting.Choose.of("reach", "switch-off.reach", "one", "upwards"),
                Setting.Choose.of("by", "switch-off.by", "mean", "other", "zero"),
                new Setting.Whole("head", say("head"), 1, heads, 1));
    }

    private static int layers(Model model) {
        return model.weights().architecture().layers();
    }

    @Override
    public String id() {
        return "switch-off";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public List<Setting> more() {
        return settings.subList(4, 5);
    }

    /** What became of a model's facts. */
    private record Recall(Model model, double before, double after, double type, boolean applies) {}

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var recalls = new ArrayList<Recall>();
        for (var model : models) {
            recalls.add(recall(model, setup, pace));
        }
        if (recalls.stream().noneMatch(Recall::applies)) {
            throw new Refused("layer", say("refused.nothing"));
        }
        var measures = new LinkedHashMap<String, Double>();
        for (var recall : recalls) {
            measures.put(recall.model().name(), recall.after());
            measures.put(recall.model().name() + "-type", recall.type());
        }
        return new Outcome(measures, pieces(recalls));
    }

    private List<Piece> pieces(List<Recall> recalls) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Bars(
                say("bars.title"),
                say(
                        "bars.summary",
                        String.join(
                                ", ",
                                recalls.stream()
                                        .map(recall -> recall.model().name() + " " + Digits.percent(recall.after()))
                                        .toList())),
                List.of(say("recall")),
                recalls.stream()
                        .map(recall ->
                                Bars.row(AskTheModel.modelName(recall.model()), recall.applies(), recall.after()))
                        .toList(),
                HUNDRED,
                "%"));
        pieces.add(new Piece.Table(
                say("table.title"),
                List.of(say("model"), say("before"), say("after"), say("type")),
                recalls.stream().map(this::line).toList()));
        recalls.stream()
                .filter(recall -> !recall.applies())
                .forEach(recall -> pieces.add(new Piece.Words(say("absent", AskTheModel.modelName(recall.model())))));
        pieces.add(new Piece.Words(say("needed")));
        return pieces;
    }

    private List<Bilingual> line(Recall recall) {
        return List.of(
                AskTheModel.modelName(recall.model()),
                Bilingual.same(Digits.percent(recall.before())),
                Bilingual.same(recall.applies() ? Digits.percent(recall.after()) : "–"),
                Bilingual.same(recall.applies() ? Digits.percent(recall.type()) : "–"));
    }

    private Recall recall(Model model, Setup setup, Pace pace) {
        var facts = World.of(model).facts();
        var sites = sites(model, setup);
        var whole = count(facts, new Pass(model.weights()), null, sites, pace);
        if (sites.isEmpty()) {
            return new Recall(model, whole[0], whole[0], whole[1], false);
        }
        var hook = setup.text("by").equals("zero")
                ? Hook.all(sites.stream().map(Hook::zero).toList())
                : setup.text("by").equals("mean") ? means(model, facts, sites, pace) : null;
        var pass = new Pass(model.weights());
        var left = count(
                facts,
                hook == null ? pass : pass.hook(hook),
                hook == null ? new Pass(model.weights()) : null,
                sites,
                pace);
        return new Recall(model, whole[0], left[0], left[1], true);
    }

    /** The places that the settings name, as far as the model has them. */
    private static List<Site> sites(Model model, Setup setup) {
        var shape = model.weights().architecture();
        var from = setup.whole("layer") - 1;
        var to = setup.text("reach").equals("upwards") ? shape.layers() : Math.min(from + 1, shape.layers());
        return IntStream.range(from, to)
                .mapToObj(layer -> switch (setup.text("part")) {
                    case "attention" -> Site.of(Part.ATTENTION, layer);
                    case "head" ->
                        setup.whole("head") > shape.heads()
                                ? null
                                : Site.head(layer, setup.whole("head") - 1, shape.heads());
                    default -> shape.feedForward() ? Site.of(Part.FEED_FORWARD, layer) : null;
                })
                .filter(site -> site != null)
                .toList();
    }

    /** The mean of each place over positions and a sample of the facts. */
    private static Hook means(Model model, Facts facts, List<Site> sites, Pace pace) {
        var pass = new Pass(model.weights());
        var width = model.weights().architecture().width();
        var sums = new double[sites.size()][width];
        var rows = 0;
        for (var number = 0; number < SAMPLE; number++) {
            pace.at(0);
            var fact = facts.all().get(number * facts.all().size() / SAMPLE);
            pass.run(facts.prompt(fact, facts.unseen(fact)));
            for (var site = 0; site < sites.size(); site++) {
                var values = pass.values(sites.get(site).part(), sites.get(site).layer());
                for (var row = 0; row < pass.length(); row++) {
                    for (var i = 0; i < width; i++) {
                        sums[site][i] += values[row][i];
                    }
                }
            }
            rows += pass.length();
        }
        var hooks = new ArrayList<Hook>();
        for (var site = 0; site < sites.size(); site++) {
            var mean = new float[width];
            for (var i = 0; i < width; i++) {
                mean[i] = (float) (sums[site][i] / rows);
            }
            hooks.add(Hook.replace(sites.get(site), mean));
        }
        return Hook.all(hooks);
    }

    /**
     * How many of all facts are answered rightly, and how many at least with a word of the right type, in per cent.
     *
     * @param donor runs another person's fact of the same relation and phrasing, whose values are put in place; null
     *     where the hook of the pass says all
     */
    private static double[] count(Facts facts, Pass pass, Pass donor, List<Site> sites, Pace pace) {
        var right = 0;
        var type = 0;
        var all = facts.all();
        var hook = donor == null
                ? null
                : Hook.all(sites.stream().map(site -> Hook.patch(site, donor)).toList());
        for (var fact : all) {
            pace.at((double) fact.person() / facts.people());
            var phrasing = fact.person() % facts.phrasings();
            var prompt = facts.prompt(fact, phrasing);
            if (donor != null) {
                var other = new Facts.Fact((fact.person() + 1) % facts.people(), fact.relation());
                donor.run(facts.prompt(other, phrasing));
                pass.hook(hook);
            }
            pass.run(prompt);
            var said = pass.guess(prompt.length - 1);
            right += said == facts.answer(fact) ? 1 : 0;
            type += facts.isObject(fact.relation(), said) ? 1 : 0;
        }
        return new double[] {HUNDRED * right / all.size(), HUNDRED * type / all.size()};
    }
}
