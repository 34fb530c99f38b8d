package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Ballot;
import org.paradigm.transformer.Chains;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Writing;

/**
 * Problems with three routes to one answer; a network draws several solutions, and the answer of most of them counts. What
 * that gains over writing the likeliest solution once, and how it hangs on the errors being independent. Beside it,
 * problems cut into pieces.
 */
final class Vote implements Lab {
    static final List<String> NETWORKS = List.of("vote-good", "vote-half");
    private static final int ROUTES = 3;
    private static final int STEPS = 3;
    private static final int ASKED = 100;
    private static final int MOST = 40;
    private static final double HUNDRED = 100;
    private static final List<Integer> COUNTS = List.of(1, 3, 5, 9, 15, 21, 31, 41);

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where a network is not there */
    Vote() {
        NETWORKS.forEach(network -> models.put(network, Model.named(network)));
        var all = new ArrayList<Setting>(List.of(
                new Setting.Choose(
                        "model",
                        say("model"),
                        Stream.of("half", "good")
                                .map(model -> new Setting.Pick(model, say("vote-" + model)))
                                .toList(),
                        "half"),
                new Setting.Real("temperature", say("temperature"), 0.1, 3, 0.1, "1"),
                new Setting.Whole("votes", say("votes"), 1, MOST, 20),
                Setting.Choose.of("routes", "vote.routes", "any", "same"),
                new Setting.Whole("problem", say("problem"), 1, 1000, 1),
                new Setting.Real("correlation", say("correlation"), 0, 1, 0.05, "0.3")));
        all.addAll(more());
        settings = List.copyOf(all);
    }

    @Override
    public String id() {
        return "vote";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    /** Of voters that are reckoned, not run. */
    @Override
    public List<Setting> more() {
        return List.of(
                new Setting.Whole("single", say("single"), 1, 99, 40),
                Setting.Choose.of("answers", "vote.answers", "ten", "two"));
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var model = models.get("vote-" + setup.text("model"));
        var writing = new Writing(model.weights());
        var temperature = setup.real("temperature");
        var votes = setup.whole("votes");
        var same = setup.text("routes").equals("same");
        var measures = new LinkedHashMap<String, Double>();
        var ballots = new ArrayList<Ballot>();
        var problems = new ArrayList<Chains.Problem>();
        var greedy = 0;
        var voted = 0;
        for (var asked = 0; asked < ASKED; asked++) {
            pace.at((double) asked / ASKED);
            var problem = Chains.routes(ROUTES, STEPS, new Dice(1_000_000L + 1000L * setup.whole("problem") + asked));
            var ballot = Ballot.of(writing, problem, votes, temperature, same, new Dice(asked));
            problems.add(problem);
            ballots.add(ballot);
            voted += ballot.winner(votes) == problem.answer() ? 1 : 0;
            greedy += Chains.answer(writing.greedy(Chains.words(problem))) == problem.answer() ? 1 : 0;
        }
        measures.put("greedy", HUNDRED * greedy / ASKED);
        measures.put("single", HUNDRED * shares(problems, ballots).average().orElse(0));
        measures.put("votes", HUNDRED * voted / ASKED);
        measures.put("gain", measures.get("votes") - measures.get("greedy"));
        measures.put("correlation", votes < 2 ? 0 : correlation(problems, ballots, votes));

        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "reads", words(Chains.words(problems.get(0))), problems.get(0).answer())));
        pieces.add(routes(problems.get(0), writing, ballots.get(0)));
        pieces.add(tally(problems.get(0), ballots.get(0)));
        pieces.add(compared(measures, votes));
        pieces.add(new Piece.Words(say("correlated", Digits.trim(measures.get("correlation"), 2))));
        pieces.add(card(model, same));
        pieces.add(reckoned(setup, measures));
        pieces.add(wang());
        pieces.addAll(CutUp.pieces());
        return new Outcome(measures, pieces);
    }

    private static Bilingual words(int... words) {
        return ChainText.words(new Chains().vocabulary(), words);
    }

    /** Of each problem, the share of its solutions that is right. */
    private static DoubleStream shares(List<Chains.Problem> problems, List<Ballot> ballots) {
        return IntStream.range(0, ASKED)
                .mapToDouble(i -> ballots.get(i).share(problems.get(i).answer()));
    }

    /**
     * Of two solutions' being right, over all problems: 0 where it is as if each were drawn for a problem of its own, 1
     * where all of a problem's are right or all are wrong.
     */
    private static double correlation(List<Chains.Problem> problems, List<Ballot> ballots, int votes) {
        var right = shares(problems, ballots).average().orElse(0);
        var both = shares(problems, ballots)
                .map(share -> share * (share * votes - 1) / (votes - 1))
                .average()
                .orElse(0);
        return right <= 0 || right >= 1 ? 0 : (both - right * right) / (right * (1 - right));
    }

    /** The first problem's routes, and the solutions that were written. */
    private Piece routes(Chains.Problem problem, Writing writing, Ballot ballot) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var route : problem.routes()) {
            rows.add(List.of(say("routes.route", rows.size() + 1), words(Chains.solution(problem, route))));
        }
        var greedy = writing.greedy(Chains.words(problem));
        rows.add(List.of(say("routes.greedy"), words(greedy)));
        rows.add(List.of(
                say("routes.votes", ballot.answers().length),
                ChainText.marked(ballot.winner(ballot.answers().length), problem.answer())));
        return new Piece.Table(say("routes.title"), List.of(say("routes.what"), say("routes.written")), rows);
    }

    private Bars tally(Chains.Problem problem, Ballot ballot) {
        return new Bars(
                say("tally.title"),
                say("tally.summary", Digits.percent(HUNDRED * ballot.share(problem.answer()))),
                List.of(say("tally.share")),
                IntStream.range(0, 10)
                        .mapToObj(digit -> Bars.row(
                                Bilingual.same("" + digit), digit == problem.answer(), HUNDRED * ballot.share(digit)))
                        .toList(),
                HUNDRED,
                "%");
    }

    private Bars compared(Map<String, Double> measures, int votes) {
        return new Bars(
                say("compared.title", ASKED),
                say("compared.summary", Digits.percent(measures.get("votes")), Digits.percent(measures.get("greedy"))),
                List.of(say("right")),
                List.of(
                        Bars.row(say("compared.greedy"), false, measures.get("greedy")),
                        Bars.row(say("compared.single"), false, measures.get("single")),
                        Bars.row(say("compared.votes", votes), true, measures.get("votes"))),
                HUNDRED,
                "%");
    }

    /** What the card says at temperatures of its own. */
    private Lines card(Model model, boolean same) {
        var counts = List.of(1, 3, 5, 10, 20, 40);
        var card = model.card();
        var series = new ArrayList<Lines.Series>();
        series.add(Lines.Series.ofMeans(say("card.greedy"), card, counts, count -> "greedy"));
        for (var tenths : List.of(5, 10, 20)) {
            series.add(Lines.Series.ofMeans(
                    say("card.temperature", Digits.trim(tenths / 10.0, 1)),
                    card,
                    counts,
                    count -> (same ? "same." : "any.") + tenths + "." + count));
        }
        return new Lines(
                say(same ? "card.same" : "card.any", card.figure("greedy").seeds(), Chains.MEASURED),
                say("card.summary"),
                say("votes"),
                counts.stream().map(Integer::doubleValue).toList(),
                series,
                HUNDRED,
                "%");
    }

    private Lines reckoned(Setup setup, Map<String, Double> measures) {
        var single = setup.whole("single") / HUNDRED;
        var two = setup.text("answers").equals("two");
        var chosen = setup.real("correlation");
        var series = new ArrayList<Lines.Series>();
        for (var correlation : chosen == 0 ? List.of(0.0) : List.of(0.0, chosen)) {
            var values = COUNTS.stream()
                    .map(count -> HUNDRED
                            * (two
                                    ? Majority.ofTwo(count, single, correlation)
                                    : Majority.ofTen(count, single, correlation)))
                    .toList();
            series.add(new Lines.Series(say("reckoned.series", Digits.trim(correlation, 2)), values));
            measures.put(
                    correlation == 0 ? "reckoned-independent" : "reckoned-correlated", values.get(values.size() - 1));
        }
        return new Lines(
                say("reckoned.title", setup.whole("single"), two ? 2 : 10),
                say("reckoned.summary"),
                say("votes"),
                COUNTS.stream().map(Integer::doubleValue).toList(),
                series,
                HUNDRED,
                "%");
    }

    /** Of Wang et al. 2022, arXiv 2203.11171: percentage points that voting adds to a single greedy solution. */
    private Bars wang() {
        return new Bars(
                say("wang.title"),
                say("wang.summary"),
                List.of(say("wang.gain")),
                List.of(
                        Bars.row(Bilingual.same("GSM8K"), true, 17.9),
                        Bars.row(Bilingual.same("AQuA"), false, 12.2),
                        Bars.row(Bilingual.same("SVAMP"), false, 11.0),
                        Bars.row(Bilingual.same("StrategyQA"), false, 6.4),
                        Bars.row(Bilingual.same("ARC-c"), false, 3.9)),
                20,
                "");
    }
}
