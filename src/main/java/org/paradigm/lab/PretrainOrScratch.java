package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Town;
import org.paradigm.transformer.Verdicts;
import org.paradigm.transformer.Weights;

/**
 * Fine-tunes a pre-trained network and one from scratch on the same few labelled reviews, while the reader watches; then
 * both judge new reviews, and the reader's own.
 */
final class PretrainOrScratch implements LongLab {
    private static final List<String> NETWORKS = List.of("continue", "fill-in");
    private static final String SCRATCH = "scratch";
    private static final String PRETRAINED = "pretrained";
    private static final List<String> ARMS = List.of(PRETRAINED, SCRATCH);
    private static final int POINTS = 20;
    private static final int EVERY = Verdicts.PRETRAINED.steps() / POINTS;
    private static final double HUNDRED = 100;

    /** In nats, where the picture ends; a coin's is 0.69. */
    private static final double MOST_LOSS = 2;

    private final Map<String, Model> models =
            Map.of("continue", Model.named(MaskCompare.CAUSAL), "fill-in", Model.named(MaskCompare.BOTH));
    private final Card card = Card.named("pretrain-or-scratch");

    @Override
    public String id() {
        return "pretrain-or-scratch";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Choose(
                        "labels",
                        say("labels"),
                        Verdicts.LABELS.stream()
                                .map(count -> new Setting.Pick("" + count, say("labels.number", count)))
                                .toList(),
                        "16"),
                new Setting.Sentence("own", say("own"), 120, ""),
                Setting.Choose.of("network", "pretrain-or-scratch.network", NETWORKS.toArray(String[]::new)),
                new Setting.Whole("seed", say("seed"), 1, 100, 1));
    }

    @Override
    public List<Setting> more() {
        return settings().subList(2, 4);
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("steps", Verdicts.PRETRAINED.steps(), "tested", Verdicts.TESTED);
    }

    @Override
    public String version() {
        return NETWORKS.stream()
                .map(network -> (String) models.get(network).card().content().get("sha256"))
                .toList()
                .toString();
    }

    @Override
    public boolean isLong(Setup setup) {
        return true;
    }

    /** What the reader has written, or a review of two clauses. */
    private static int[] own(Setup setup) {
        var typed = setup.text("own");
        return typed.isEmpty() ? TownTexts.TOWN.review(2, new Dice(4)).words() : TownTexts.read("own", typed);
    }

    @Override
    public Map<String, Double> measure(Setup setup, Pace pace) {
        var own = own(setup);
        var seed = setup.whole("seed");
        var draw = Verdicts.Draw.of(TownTexts.TOWN, setup.whole("labels"), seed);
        var measures = new LinkedHashMap<String, Double>();
        var pretrained = models.get(setup.text("network")).weights();
        for (var number = 0; number < ARMS.size(); number++) {
            var arm = ARMS.get(number);
            var start = arm.equals(SCRATCH)
                    ? Weights.random(models.get("fill-in").weights().architecture(), new Dice(seed))
                    : pretrained;
            var begun = (double) number / ARMS.size();
            var pass = new Pass(teach(arm, start, draw.labelled(), seed, pace, begun, measures));
            var right = 0;
            for (var i = 0; i < Verdicts.TESTED; i++) {
                pace.at(begun + (0.8 + 0.2 * i / Verdicts.TESTED) / ARMS.size());
                right += Verdicts.accuracy(pass, draw.test().subList(i, i + 1)) > 0 ? 1 : 0;
            }
            put(measures, pace, arm, HUNDRED * right / Verdicts.TESTED);
            put(measures, pace, "own-" + arm, HUNDRED * Verdicts.good(pass, own));
        }
        return measures;
    }

    private static void put(Map<String, Double> measures, Pace pace, String name, double value) {
        measures.put(name, value);
        pace.found(name, value);
    }

    private static Weights teach(
            String arm,
            Weights start,
            List<Town.Text> labelled,
            long seed,
            Pace pace,
            double begun,
            Map<String, Double> measures) {
        var how = arm.equals(SCRATCH) ? Verdicts.FROM_SCRATCH : Verdicts.PRETRAINED;
        var sum = new double[1];
        return how.teach(start, labelled, seed, (done, loss) -> {
            pace.at(begun + 0.8 * done / how.steps() / ARMS.size());
            sum[0] += loss / EVERY;
            if (done % EVERY == EVERY - 1) {
                put(measures, pace, "loss-" + arm + "-" + (done + 1), sum[0]);
                sum[0] = 0;
            }
        });
    }

    /** The same judgements were measured for the card, with its first seeds; own sentences and losses were not. */
    @Override
    public Optional<Map<String, Double>> known(Setup setup) {
        var labels = setup.text("labels");
        var seed = setup.whole("seed") - 1;
        var pretrained = card.figure(setup.text("network") + "." + labels).values();
        if (seed >= pretrained.size() || !setup.text("own").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                PRETRAINED,
                World.percent(pretrained.get(seed)),
                SCRATCH,
                World.percent(card.figure(SCRATCH + "." + labels).values().get(seed))));
    }

    @Override
    public List<Piece> showSoFar(Setup setup, Map<String, Double> found) {
        return found.isEmpty() ? List.of() : List.of(losses(found));
    }

    @Override
    public List<Piece> show(Setup setup, Map<String, Double> measures) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "result",
                setup.whole("labels"),
                Digits.percent(measures.get(PRETRAINED)),
                Digits.percent(measures.get(SCRATCH)))));
        pieces.add(losses(measures));
        pieces.add(new Piece.Table(
                say("own.title", TownTexts.text(own(setup))),
                List.of(say("own.network"), say("own.good"), say("own.says")),
                ARMS.stream().map(arm -> verdict(arm, measures)).toList()));
        pieces.add(picture());
        pieces.add(table(setup.whole("labels")));
        return pieces;
    }

    private List<Bilingual> verdict(String arm, Map<String, Double> measures) {
        var good = measures.get("own-" + arm);
        return List.of(
                say(arm),
                Bilingual.same(Digits.percent(good)),
                TownTexts.word(good > HUNDRED / 2 ? Town.GOOD : Town.BAD));
    }

    /** As far as they go: steps that were not made yet leave a gap. */
    private Lines losses(Map<String, Double> found) {
        var steps = IntStream.rangeClosed(1, POINTS).map(i -> i * EVERY).boxed().toList();
        return new Lines(
                say("loss.title"),
                say("loss.summary"),
                say("loss.steps"),
                steps.stream().map(Integer::doubleValue).toList(),
                ARMS.stream()
                        .map(arm -> new Lines.Series(
                                say(arm),
                                steps.stream()
                                        .map(step -> Math.min(
                                                MOST_LOSS, found.getOrDefault("loss-" + arm + "-" + step, Double.NaN)))
                                        .toList()))
                        .toList(),
                MOST_LOSS,
                "");
    }

    private static List<String> arms() {
        return List.of(SCRATCH, "continue", "fill-in");
    }

    private Bilingual name(String arm) {
        return say(arm.equals(SCRATCH) ? arm : "network." + arm);
    }

    /** From the card: the means of every seed. */
    private Lines picture() {
        return new Lines(
                say("curve.title", card.figure("scratch.4").seeds()),
                say("curve.summary"),
                say("curve.across"),
                Verdicts.LABELS.stream()
                        .map(labels -> StrictMath.log(labels) / StrictMath.log(2))
                        .toList(),
                arms().stream()
                        .map(arm ->
                                Lines.Series.ofMeans(name(arm), card, Verdicts.LABELS, labels -> arm + "." + labels))
                        .toList(),
                HUNDRED,
                "%");
    }

    private Piece table(int here) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var labels : Verdicts.LABELS) {
            var row = new ArrayList<Bilingual>();
            row.add(Bilingual.same(labels == here ? "▸ " + labels : "" + labels));
            for (var arm : arms()) {
                var figure = card.figure(arm + "." + labels);
                row.add(say(
                        "spread",
                        Digits.trim(World.percent(figure.mean()), 0),
                        Digits.trim(World.percent(figure.lowest()), 0),
                        Digits.trim(World.percent(figure.highest()), 0)));
            }
            rows.add(row);
        }
        var heads = new ArrayList<>(List.of(say("table.labels")));
        arms().forEach(arm -> heads.add(name(arm)));
        return new Piece.Table(say("table.title", card.figure("scratch.4").seeds()), heads, rows);
    }
}
