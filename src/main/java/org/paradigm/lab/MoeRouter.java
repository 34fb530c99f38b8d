package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.Mixture;
import org.paradigm.transformer.MixturePass;
import org.paradigm.transformer.Model;

/**
 * A mixture of experts, trained with a term for balance and without: which expert answers for which word of the learner's,
 * how the work is shared, and what all the experts bring that are not at work.
 */
final class MoeRouter implements Lab {
    static final String WITH = "moe-balanced";
    static final String WITHOUT = "moe-free";
    private static final String ONE = "moe-one";
    private static final String WIDE = "moe-wide";
    private static final List<String> NETWORKS = List.of(WITH, WITHOUT, ONE, WIDE);
    private static final double HUNDRED = 100;
    private static final double IDLE = 0.01;
    private static final double IN_TEN_THOUSAND = 1e4;

    private final Mixture with = Model.mixture(WITH);
    private final Mixture without = Model.mixture(WITHOUT);
    private final List<Integer> looks;
    private final World world;
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where a network is not there */
    MoeRouter() {
        var learned = (Map<?, ?>) Card.named(WITH).content().get("world");
        world = World.of(
                new Facts(whole(learned.get("people")), whole(learned.get("names")), whole(learned.get("seed"))));
        looks = ((List<?>) Card.named(WITH).content().get("looked_at"))
                .stream().map(MoeRouter::whole).toList();
        var own = List.<Setting>of(new Setting.Sentence("prompt", say("prompt"), 120, ""));
        settings = Stream.of(world.question(), own).flatMap(List::stream).toList();
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    @Override
    public String id() {
        return "moe-router";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of(
                "experts", with.experts(),
                "neurons", with.neurons(),
                "width", with.attention().width());
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var own = !setup.text("prompt").isEmpty();
        var question = world.question(setup);
        var prompt = own
                ? world.read("prompt", setup.text("prompt"), with.attention().context())
                : question.prompt();
        var passWith = new MixturePass(with).run(prompt);
        var passWithout = new MixturePass(without).run(prompt);
        var pieces = new ArrayList<Piece>();
        pieces.add(
                new Piece.Words(say("says", world.prompt(prompt), said(passWith, prompt), said(passWithout, prompt))));
        if (!own) {
            pieces.add(new Piece.Words(say("true", world.word(question.answer()))));
        }
        pieces.add(routes(prompt, passWith, passWithout));
        pieces.add(new Piece.Words(say("load.text", Digits.percent(HUNDRED / with.experts()))));
        pieces.add(shares());
        pieces.add(onTheWay());
        pieces.add(networks());
        pieces.add(new Piece.Words(say(
                "kinds.text",
                Digits.trim(mean(WITH, "bits.relation"), 2),
                Digits.trim(mean(WITHOUT, "bits.relation"), 2))));
        pieces.add(kinds(WITH));
        pieces.add(kinds(WITHOUT));
        return new Outcome(measures(), pieces);
    }

    private Bilingual said(MixturePass pass, int... prompt) {
        var next = pass.probabilities(prompt.length - 1);
        var best = World.best(next, 1).get(0);
        return say("said", world.word(best), Digits.percent(World.percent(next[best])));
    }

    private Map<String, Double> measures() {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("busiest-with", HUNDRED * ranked(WITH).get(0));
        measures.put("busiest-without", HUNDRED * ranked(WITHOUT).get(0));
        measures.put("peak-with", peak(busiest(WITH)));
        measures.put("peak-without", peak(busiest(WITHOUT)));
        measures.put("idle-with", idle(WITH));
        measures.put("idle-without", idle(WITHOUT));
        for (var network : NETWORKS) {
            measures.put("loss-" + network, loss(network).mean());
        }
        measures.put(
                "loss-less-with",
                HUNDRED * (1 - loss(WITH).mean() / loss(WITHOUT).mean()));
        measures.put(
                "less-mixture", HUNDRED * (1 - loss(WITHOUT).mean() / loss(ONE).mean()));
        measures.put("less-wide", HUNDRED * (1 - loss(WIDE).mean() / loss(ONE).mean()));
        var card = Card.named(WITH).content();
        measures.put("active", HUNDRED * whole(card.get("active")) / whole(card.get("parameters")));
        measures.put("active-experts", HUNDRED / whole(card.get("experts")));
        measures.put("bits-with", mean(WITH, "bits.relation"));
        measures.put("bits-without", mean(WITHOUT, "bits.relation"));
        return measures;
    }

    private static double mean(String network, String figure) {
        return Card.named(network).figure(figure).mean();
    }

    private static Card.Figure loss(String network) {
        return Card.named(network).figure(last(network) + "loss");
    }

    private static String last(String network) {
        var looked = (List<?>) Card.named(network).content().get("looked_at");
        return "step." + looked.get(looked.size() - 1) + ".";
    }

    /** The share of the experts' work, seed by seed, at a step: {@code step.100.} */
    private static List<List<Double>> loads(String network, String step) {
        var card = Card.named(network);
        return IntStream.range(0, card.figure(step + "loss").seeds())
                .mapToObj(seed -> IntStream.rangeClosed(1, whole(card.content().get("experts")))
                        .mapToObj(expert ->
                                card.figure(step + "load." + expert).values().get(seed))
                        .sorted(Comparator.reverseOrder())
                        .toList())
                .toList();
    }

    /** The share of the busiest expert, of the next and so on, each the mean over the seeds. */
    private static List<Double> ranked(String network) {
        var loads = loads(network, last(network));
        return IntStream.range(0, loads.get(0).size())
                .mapToObj(rank -> loads.stream()
                        .mapToDouble(seed -> seed.get(rank))
                        .average()
                        .orElseThrow())
                .toList();
    }

    /** How many experts of a network answer for less than one word in a hundred, in the mean over the seeds. */
    private static double idle(String network) {
        return loads(network, last(network)).stream()
                .mapToLong(seed -> seed.stream().filter(load -> load < IDLE).count())
                .average()
                .orElseThrow();
    }

    /** Which expert each word goes to. */
    private Piece routes(int[] prompt, MixturePass passWith, MixturePass passWithout) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var at = 1; at < prompt.length; at++) {
            rows.add(List.of(world.word(prompt[at]), routed(passWith, at), routed(passWithout, at)));
        }
        return new Piece.Table(say("routes.title"), List.of(say("routes.word"), say("with"), say("without")), rows);
    }

    private Bilingual routed(MixturePass pass, int at) {
        var expert = pass.expert(at);
        return say("routes.expert", expert + 1, Digits.percent(World.percent(pass.shares(at)[expert])));
    }

    private Lines shares() {
        var with = ranked(WITH);
        var without = ranked(WITHOUT);
        return new Lines(
                say("shares.title", loss(WITH).seeds()),
                say(
                        "shares.summary",
                        Digits.percent(World.percent(without.get(0))),
                        Digits.percent(World.percent(with.get(0)))),
                say("shares.rank"),
                IntStream.rangeClosed(1, with.size())
                        .mapToObj(rank -> (double) rank)
                        .toList(),
                List.of(series("with", with), series("without", without)),
                most(without.get(0)),
                "%");
    }

    private Lines.Series series(String key, List<Double> shares) {
        return new Lines.Series(say(key), shares.stream().map(World::percent).toList());
    }

    /** The next ten per cent. */
    private static double most(double share) {
        return Math.ceil(share * 10) * 10;
    }

    private Lines onTheWay() {
        var with = busiest(WITH);
        var without = busiest(WITHOUT);
        return new Lines(
                say("steps.title", loss(WITH).seeds()),
                say("steps.summary", Digits.percent(peak(without)), Digits.percent(peak(with))),
                say("steps.step"),
                looks.stream().map(Integer::doubleValue).toList(),
                List.of(series("with", with), series("without", without)),
                most(peak(without) / HUNDRED),
                "%");
    }

    /** The highest of all looks, in per cent. */
    private static double peak(List<Double> shares) {
        return HUNDRED * shares.stream().mapToDouble(share -> share).max().orElseThrow();
    }

    private List<Double> busiest(String network) {
        return looks.stream()
                .map(look -> loads(network, "step." + look + ".").stream()
                        .mapToDouble(seed -> seed.get(0))
                        .average()
                        .orElseThrow())
                .toList();
    }

    /** Beside one module as small as an expert, and one as large as all of them. */
    private Piece networks() {
        var rows = new ArrayList<List<Bilingual>>();
        for (var network : NETWORKS) {
            var card = Card.named(network);
            var loss = loss(network);
            var recall = card.figure("recall.seen");
            rows.add(List.of(
                    name(network),
                    Digits.count(whole(card.content().get("parameters"))),
                    Digits.count(whole(card.content().get("active"))),
                    Bilingual.same(range(loss.lowest(), loss.highest(), 3, "")),
                    Bilingual.same(range(World.percent(recall.lowest()), World.percent(recall.highest()), 1, "%"))));
        }
        return new Piece.Table(
                say("networks.title", loss(WITH).seeds()),
                List.of(
                        say("networks.network"),
                        say("networks.parameters"),
                        say("networks.active"),
                        say("networks.loss"),
                        say("networks.recall")),
                rows);
    }

    private Bilingual name(String network) {
        return say("network." + network, with.experts());
    }

    private static String range(double least, double most, int decimals, String unit) {
        return Digits.trim(least, decimals) + "–" + Digits.trim(most, decimals) + unit;
    }

    /** Which expert answers for which kind of fact, in the committed network. */
    private HeatMap kinds(String network) {
        var card = Card.named(network);
        var values = new double[Facts.RELATIONS.size()][with.experts()];
        var rows = new ArrayList<Bilingual>();
        for (var relation = 0; relation < values.length; relation++) {
            rows.add(world.relation(relation));
            for (var expert = 0; expert < with.experts(); expert++) {
                var share = card.figure(Facts.RELATIONS.get(relation) + "." + (expert + 1))
                        .committed();
                values[relation][expert] = Math.round(share * IN_TEN_THOUSAND) / HUNDRED;
            }
        }
        return new HeatMap(
                say("kinds.title", name(network)),
                say("kinds.summary"),
                rows,
                IntStream.rangeClosed(1, with.experts())
                        .mapToObj(expert -> Bilingual.same("" + expert))
                        .toList(),
                values,
                0,
                HUNDRED,
                "%");
    }
}
