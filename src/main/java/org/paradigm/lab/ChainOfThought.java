package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Chains;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Tampering;
import org.paradigm.transformer.Writing;

/**
 * Three networks of one architecture, trained with equally many target words: one writes the steps, two answer at once,
 * of which one began with short problems. What the steps do, and whether the answer follows from them.
 */
final class ChainOfThought implements Lab {
    static final List<String> NETWORKS = List.of("cot-steps", "cot-direct", "cot-curriculum");
    static final int LONGEST = 10;
    private static final int ASKED = 100;
    private static final double HUNDRED = 100;

    private final List<Model> models;
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where one of the three networks is not there */
    ChainOfThought() {
        models = NETWORKS.stream().map(Model::named).toList();
        settings = List.of(
                new Setting.Whole("start", say("start"), 0, 9, 4),
                new Setting.Sentence("steps", say("steps"), 60, "×3 +2 −1 ×7 +3 ×3"),
                Setting.Choose.of("change", "chain-of-thought.change", "none", "wrong", "cut"),
                new Setting.Whole("at", say("at"), 1, LONGEST - 1, 3));
    }

    @Override
    public String id() {
        return "chain-of-thought";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public Map<String, Integer> constants() {
        var shape = models.get(0).weights().architecture();
        return Map.of("layers", shape.layers(), "width", shape.width());
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var operations = ChainText.operations("steps", setup.text("steps"), LONGEST);
        var change = setup.text("change");
        var at = setup.whole("at");
        if (!change.equals("none") && at >= operations.length) {
            throw new Refused("at", say("refused.at", operations.length));
        }
        var problem = new Chains.Problem(setup.whole("start"), List.of(new Chains.Route(0, operations)));
        var writings =
                models.stream().map(model -> new Writing(model.weights())).toList();
        var measures = new LinkedHashMap<String, Double>();
        for (var number = 0; number < models.size(); number++) {
            measures.put(key(number), right(writings.get(number), operations.length, number, pace));
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "problem",
                words(Chains.words(problem)),
                path(problem),
                Chains.name(problem.route()),
                problem.answer())));
        pieces.add(answers(problem, writings, measures));
        if (!change.equals("none")) {
            pieces.addAll(changed(problem, writings.get(0), change.equals("cut"), at, measures, pace));
        }
        pieces.add(curves());
        return new Outcome(measures, pieces);
    }

    private static String key(int number) {
        return NETWORKS.get(number).substring("cot-".length());
    }

    private Bilingual words(int... words) {
        return ChainText.words(models.get(0).vocabulary(), words);
    }

    private static String path(Chains.Problem problem) {
        return String.join(
                " → ",
                Arrays.stream(Chains.values(problem.start(), problem.route().operations()))
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static int[] write(Writing writing, int number, Chains.Problem problem) {
        var words = Chains.words(problem);
        return number == 0 ? writing.greedy(words) : writing.once(words);
    }

    /** Per cent of fresh problems of this length. */
    private static double right(Writing writing, int steps, int number, Pace pace) {
        var dice = new Dice(1_000_000L + steps);
        var right = 0;
        for (var asked = 0; asked < ASKED; asked++) {
            pace.at((number + (double) asked / ASKED) / (NETWORKS.size() + 1));
            var fresh = Chains.problem(steps, dice);
            right += Chains.answer(write(writing, number, fresh)) == fresh.answer() ? 1 : 0;
        }
        return HUNDRED * right / ASKED;
    }

    private Piece answers(Chains.Problem problem, List<Writing> writings, Map<String, Double> measures) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var number = 0; number < models.size(); number++) {
            var written = write(writings.get(number), number, problem);
            var answer = Chains.answer(written);
            measures.put("own-" + key(number), answer == problem.answer() ? HUNDRED : 0);
            rows.add(List.of(
                    say(NETWORKS.get(number)),
                    words(written),
                    ChainText.marked(answer, problem.answer()),
                    Bilingual.same(Digits.percent(measures.get(key(number))))));
        }
        return new Piece.Table(
                say("answers.title", problem.route().steps()),
                List.of(say("network"), say("writes"), say("answer"), say("right", ASKED)),
                rows);
    }

    private List<Piece> changed(
            Chains.Problem problem, Writing writing, boolean cut, int at, Map<String, Double> measures, Pace pace) {
        var own = cut ? Tampering.cut(writing, problem, at) : Tampering.wrong(writing, problem, at, 1);
        var dice = new Dice(2_000_000L + problem.route().steps());
        var follows = 0;
        var right = 0;
        for (var asked = 0; asked < ASKED; asked++) {
            pace.at((NETWORKS.size() + (double) asked / ASKED) / (NETWORKS.size() + 1));
            var fresh = Chains.problem(problem.route().steps(), dice);
            var result =
                    cut ? Tampering.cut(writing, fresh, at) : Tampering.wrong(writing, fresh, at, 1 + dice.below(9));
            follows += result.follows() ? 1 : 0;
            right += result.answer() == fresh.answer() ? 1 : 0;
        }
        measures.put("follows", HUNDRED * follows / ASKED);
        measures.put("right-after-all", HUNDRED * right / ASKED);
        var given = own.given();
        var asked = Chains.words(problem).length;
        return List.of(
                new Piece.Words(say(
                        cut ? "cut" : "wrong",
                        words(Arrays.copyOfRange(given, asked, given.length)),
                        words(own.written()),
                        ChainText.digit(own.answer()),
                        own.followed(),
                        problem.answer())),
                new Bars(
                        say("follows.title", problem.route().steps(), ASKED),
                        say("follows.summary", Digits.percent(measures.get("follows"))),
                        List.of(say("share")),
                        List.of(
                                Bars.row(say(cut ? "follows.cut" : "follows.wrong"), true, measures.get("follows")),
                                Bars.row(say("follows.right"), false, measures.get("right-after-all"))),
                        HUNDRED,
                        "%"));
    }

    /** From the cards: the mean of the seeds by the number of steps. */
    private Lines curves() {
        var lengths = IntStream.rangeClosed(1, LONGEST).boxed().toList();
        return new Lines(
                say(
                        "curve.title",
                        models.get(0).card().figure("right." + LONGEST).seeds(),
                        Chains.MEASURED),
                say("curve.summary"),
                say("curve.steps"),
                lengths.stream().map(Integer::doubleValue).toList(),
                models.stream()
                        .map(model -> Lines.Series.ofMeans(
                                say(model.name()), model.card(), lengths, length -> "right." + length))
                        .toList(),
                HUNDRED,
                "%");
    }
}
