package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Cipher;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Tongue;

/**
 * A series of sizes that write the same answers, scored in three ways: whole answers, signs, likelihood. How sudden an
 * ability seems hangs on the score. Apart from it, one of the sizes in the course of its training.
 */
final class EmergenceOrMetric implements Lab {
    static final List<Integer> WIDTHS = List.of(4, 8, 12, 16, 20, 24, 32);
    private static final double HUNDRED = 100;

    private final Cipher cipher = new Cipher();
    private final List<Model> models;

    /** @throws IllegalArgumentException where a network is not there */
    EmergenceOrMetric() {
        models = WIDTHS.stream().map(width -> Model.named("cipher-" + width)).toList();
    }

    @Override
    public String id() {
        return "emergence-or-metric";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Whole("length", say("length"), 1, Cipher.LENGTH, Cipher.LENGTH),
                new Setting.Whole("problem", say("problem"), 1, 1000, 1),
                new Setting.Choose(
                        "width",
                        say("width"),
                        models.stream()
                                .map(model -> new Setting.Pick(width(model), Digits.count(parameters(model))))
                                .toList(),
                        "20"));
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.of("signs", Cipher.SIGNS, "table", Cipher.SIGNS * Cipher.SIGNS, "measured", Cipher.MEASURED);
    }

    private static String width(Model model) {
        return Integer.toString(model.weights().architecture().width());
    }

    private static int parameters(Model model) {
        return model.weights().architecture().parameters();
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var length = setup.whole("length");
        var measures = new LinkedHashMap<String, Double>();
        for (var model : models) {
            measures.put("token-" + width(model), HUNDRED * mean(model.card(), "token"));
            measures.put("exact-" + width(model), HUNDRED * mean(model.card(), "exact." + length));
            measures.put("power-" + width(model), HUNDRED * power(model.card().figure("token"), length));
            measures.put("loss-" + width(model), -mean(model.card(), "likelihood"));
        }
        measures.put("jump-token", jump("token", measures));
        measures.put("jump-exact", jump("exact", measures));
        var pieces = new ArrayList<Piece>();
        pieces.addAll(written(setup.whole("problem"), length, measures));
        pieces.add(shares(length, measures));
        pieces.add(losses(measures));
        pieces.add(table(length));
        pieces.add(new Piece.Words(say(
                "said",
                length,
                Digits.trim(measures.get("jump-token"), 0),
                Digits.trim(measures.get("jump-exact"), 0))));
        pieces.add(new Piece.Words(say("time.said")));
        pieces.add(time(Models.named(models, "cipher-" + setup.text("width")), length, measures));
        return new Outcome(measures, pieces);
    }

    private static double mean(Card card, String figure) {
        return card.figure(figure).mean();
    }

    /** How often so many signs would all be right if each were right by itself, as often as any: the mean of the seeds. */
    private static double power(Card.Figure token, int length) {
        return token.values().stream()
                .mapToDouble(share -> Math.pow(share, length))
                .average()
                .orElseThrow();
    }

    /** The largest step from one size to the next. */
    private static double jump(String score, Map<String, Double> measures) {
        return IntStream.range(1, WIDTHS.size())
                .mapToDouble(place -> measures.get(score + "-" + WIDTHS.get(place))
                        - measures.get(score + "-" + WIDTHS.get(place - 1)))
                .max()
                .orElseThrow();
    }

    /** What each size really writes for one text. */
    private List<Piece> written(int problem, int length, Map<String, Double> measures) {
        var plain = Cipher.plain(new Dice(1_000_000L + problem));
        var right = cipher.cipher(plain);
        var rows = new ArrayList<List<Bilingual>>();
        for (var model : models) {
            var pass = new Pass(model.weights());
            var answer = Cipher.write(pass, plain);
            var given = Cipher.probabilities(pass, plain, right);
            var hits = (int) IntStream.range(0, length)
                    .filter(place -> answer[place] == right[place])
                    .count();
            measures.put("own-" + width(model), (double) hits);
            var likelihood = Arrays.stream(given, 0, length).map(Math::log).sum();
            rows.add(List.of(
                    Digits.count(parameters(model)),
                    Bilingual.same(marked(answer, right, length)),
                    Bilingual.same(hits == length ? "✓" : "✗"),
                    say("hits", hits, length),
                    Bilingual.same(Digits.trim(likelihood, 1).replace('-', '−'))));
        }
        return List.of(
                new Piece.Words(say("reads", signs(plain), signs(Arrays.copyOf(right, length)))),
                new Piece.Table(
                        say("written.title", length),
                        List.of(
                                say("parameters"),
                                say("written"),
                                say("written.exact"),
                                say("written.signs"),
                                say("written.likelihood")),
                        rows));
    }

    private String signs(int... words) {
        return cipher.vocabulary().write(words, Tongue.EN);
    }

    /** Wrong signs stand in brackets. */
    private String marked(int[] answer, int[] right, int length) {
        return String.join(
                " ",
                IntStream.range(0, length)
                        .mapToObj(place ->
                                answer[place] == right[place] ? signs(answer[place]) : "(" + signs(answer[place]) + ")")
                        .toList());
    }

    private Lines.Series series(String score, Map<String, Double> measures) {
        return new Lines.Series(
                say("score." + score),
                WIDTHS.stream().map(width -> measures.get(score + "-" + width)).toList());
    }

    private Curves shares(int length, Map<String, Double> measures) {
        return bySize(
                say("shares.title", length, seeds(), Cipher.MEASURED),
                say("shares.summary"),
                Plot.plain(say("percent"), HUNDRED),
                Stream.of("token", "exact", "power")
                        .map(score -> series(score, measures))
                        .toList());
    }

    private Curves losses(Map<String, Double> measures) {
        return bySize(
                say("loss.title", seeds()),
                say("loss.summary"),
                Plot.plain(say("score.loss"), 4),
                List.of(series("loss", measures)));
    }

    private int seeds() {
        return models.get(0).card().figure("token").seeds();
    }

    private Curves bySize(Bilingual title, Bilingual summary, Curves.Axis up, List<Lines.Series> series) {
        var sizes = models.stream().map(model -> (double) parameters(model)).toList();
        return new Curves(
                title,
                summary,
                Plot.sizes(say("parameters"), sizes.get(0), sizes.get(sizes.size() - 1)),
                up,
                sizes,
                sizes.stream().map(Digits::count).toList(),
                series,
                false,
                Optional.empty());
    }

    private Piece.Table table(int length) {
        return new Piece.Table(
                say("seeds.title", seeds()),
                List.of(say("parameters"), say("score.token"), say("score.exact"), say("score.loss")),
                models.stream()
                        .map(model -> List.of(
                                Digits.count(parameters(model)),
                                range(model.card().figure("token"), share -> HUNDRED * share, 1, "%"),
                                range(model.card().figure("exact." + length), share -> HUNDRED * share, 1, "%"),
                                range(model.card().figure("likelihood"), mean -> -mean, 2, "")))
                        .toList());
    }

    private static Bilingual range(Card.Figure figure, ToDoubleFunction<Double> as, int decimals, String unit) {
        var values = figure.values().stream().mapToDouble(as).sorted().toArray();
        var least = Digits.trim(values[0], decimals);
        var most = Digits.trim(values[values.length - 1], decimals);
        return Bilingual.same((least.equals(most) ? least : least + "–" + most) + unit);
    }

    private Curves time(Model model, int length, Map<String, Double> measures) {
        var stages = ((List<?>) model.card().content().get("stages"))
                .stream().map(stage -> ((Number) stage).doubleValue()).toList();
        var last = stages.size() - 1;
        var prefixes = IntStream.rangeClosed(0, last)
                .mapToObj(stage ->
                        stage == last ? "" : "after." + stages.get(stage).intValue() + ".")
                .toList();
        var series = Stream.of("token", "exact")
                .map(score -> new Lines.Series(
                        say("score." + score),
                        prefixes.stream()
                                .map(prefix -> HUNDRED
                                        * mean(
                                                model.card(),
                                                prefix + score + (score.equals("exact") ? "." + length : "")))
                                .toList()))
                .toList();
        for (var stage = 0; stage <= last; stage++) {
            measures.put(
                    "exact-after-" + stages.get(stage).intValue(),
                    series.get(1).values().get(stage));
        }
        return new Curves(
                say("time.title", Digits.count(parameters(model)), length),
                say("time.summary"),
                Plot.sizes(say("time.steps"), stages.get(0), stages.get(last)),
                Plot.plain(say("percent"), HUNDRED),
                stages,
                stages.stream().map(Digits::count).toList(),
                series,
                false,
                Optional.empty());
    }
}
