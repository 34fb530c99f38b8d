package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * many facts, or what it put out for another person (resampling); zero is offered too, though no network has ever seen it.
 */
final class SwitchOff implements LongLab {
    private static final double HUNDRED = 100;

    /** What a part puts out on average is taken over so many facts. */
    private static final int SAMPLE = 200;

    private final List<Model> models;
    private final List<Setting> settings;

    SwitchOff(List<Model> models) {
        this.models = List.copyOf(models);
        settings = List.of(
                Setting.Choose.of("part", "switch-off.part", "feed-forward", "attention", "head"),
                new Setting.Whole("layer", say("layer"), 1, most(SwitchOff::layers), 1),
                Setting.Choose.of("reach", "switch-off.reach", "one", "upwards"),
                Setting.Choose.of("by", "switch-off.by", "mean", "other", "zero"),
                new Setting.Whole(
                        "head",
                        say("head"),
                        1,
                        most(model -> model.weights().architecture().heads()),
                        1));
    }

    private int most(java.util.function.ToIntFunction<Model> of) {
        return models.stream().mapToInt(of).max().orElse(1);
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

    @Override
    public Map<String, Integer> constants() {
        return Map.of("models", models.size(), "sample", SAMPLE);
    }

    /** On a quiet machine all models are asked within a page's patience; on a busy one the run goes on by itself. */
    @Override
    public boolean isLong(Setup setup) {
        return false;
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        if (models.stream().allMatch(model -> sites(model, setup).isEmpty())) {
            throw new Refused("layer", say("refused.nothing"));
        }
        var measures = new LinkedHashMap<String, Double>();
        for (var model : models) {
            var sites = sites(model, setup);
            var before = count(model, Hook.all(List.of()), null, pace);
            var after = sites.isEmpty() ? before : switchedOff(model, sites, setup.text("by"), pace);
            measures.put(key(model) + "-before", before[0]);
            measures.put(key(model), after[0]);
            measures.put(key(model) + "-type", after[1]);
        }
        return measures;
    }

    /** What it is called among the measures. */
    private static String key(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
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
                .filter(Objects::nonNull)
                .toList();
    }

    private static double[] switchedOff(Model model, List<Site> sites, String by, Pace pace) {
        if (by.equals("other")) {
            var donor = new Pass(model.weights());
            var patches =
                    Hook.all(sites.stream().map(site -> Hook.patch(site, donor)).toList());
            return count(model, patches, donor, pace);
        }
        return count(
                model,
                by.equals("mean")
                        ? means(model, sites, pace)
                        : Hook.all(sites.stream().map(Hook::zero).toList()),
                null,
                pace);
    }

    /** The mean of each place over positions and a sample of the facts. */
    private static Hook means(Model model, List<Site> sites, Pace pace) {
        var facts = World.of(model).facts();
        var pass = new Pass(model.weights());
        var width = model.weights().architecture().width();
        var sums = new double[sites.size()][width];
        var rows = 0;
        for (var number = 0; number < SAMPLE; number++) {
            pace.at(0);
            var fact = facts.all().get(number * facts.all().size() / SAMPLE);
            pass.run(facts.prompt(fact, fact.person() % facts.phrasings()));
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
     * @param donor runs another person's fact of the same relation and phrasing, from which the hook takes its values;
     *     null where it takes none
     */
    private static double[] count(Model model, Hook hook, Pass donor, Pace pace) {
        var facts = World.of(model).facts();
        var pass = new Pass(model.weights()).hook(hook);
        var right = 0;
        var type = 0;
        var all = facts.all();
        for (var fact : all) {
            pace.at((double) fact.person() / facts.people());
            var phrasing = fact.person() % facts.phrasings();
            if (donor != null) {
                donor.run(
                        facts.prompt(new Facts.Fact((fact.person() + 1) % facts.people(), fact.relation()), phrasing));
            }
            var prompt = facts.prompt(fact, phrasing);
            var said = pass.run(prompt).guess(prompt.length - 1);
            right += said == facts.answer(fact) ? 1 : 0;
            type += facts.isObject(fact.relation(), said) ? 1 : 0;
        }
        return new double[] {HUNDRED * right / all.size(), HUNDRED * type / all.size()};
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var pieces = new ArrayList<Piece>();
        var present =
                models.stream().filter(model -> !sites(model, setup).isEmpty()).toList();
        pieces.add(new Bars(
                say("bars.title"),
                say(
                        "bars.summary",
                        String.join(
                                ", ",
                                present.stream()
                                        .map(model -> model.name() + " " + Digits.percent(measures.get(key(model))))
                                        .toList())),
                List.of(say("recall")),
                models.stream()
                        .map(model -> Bars.row(
                                AskTheModel.modelName(model), present.contains(model), measures.get(key(model))))
                        .toList(),
                HUNDRED,
                "%"));
        pieces.add(new Piece.Table(
                say("table.title"),
                List.of(say("model"), say("before"), say("after"), say("type"), say("seeds")),
                models.stream().map(model -> line(model, setup, measures)).toList()));
        models.stream()
                .filter(model -> !present.contains(model))
                .forEach(model -> pieces.add(new Piece.Words(say("absent", AskTheModel.modelName(model)))));
        pieces.add(new Piece.Words(say("needed")));
        return pieces;
    }

    private List<Bilingual> line(Model model, Setup setup, Map<String, Double> measures) {
        return List.of(
                AskTheModel.modelName(model),
                Bilingual.same(Digits.percent(measures.get(key(model) + "-before"))),
                Bilingual.same(Digits.percent(measures.get(key(model)))),
                Bilingual.same(Digits.percent(measures.get(key(model) + "-type"))),
                seeds(model, setup));
    }

    /**
     * The same of every seed that the model was trained from, as its card has it: one run is no headline. A dash where
     * the card does not tell, as of single heads.
     */
    private Bilingual seeds(Model model, Setup setup) {
        var name = setup.text("by") + "." + setup.text("part").replace('-', '_') + "." + (setup.whole("layer") - 1)
                + ".seen";
        return setup.text("reach").equals("one") && model.card().figures().contains(name)
                ? say(
                        "seeds.range",
                        CardFigures.of(model.name() + "." + name).orElseThrow(),
                        model.card().figure(name).values().size())
                : Bilingual.same("–");
    }
}
