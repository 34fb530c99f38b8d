package org.paradigm.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Chains;
import org.paradigm.transformer.Clauses;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Writing;

/**
 * A clause that does not matter, put into a problem, and a neutral one of the same length: what becomes of a network that
 * was trained without such clauses, and of one that was trained with them.
 */
final class Distractor implements Lab {
    static final List<String> NETWORKS = List.of("distractor-without", "distractor-with");
    private static final int MOST = 4;
    private static final int ASKED = 200;
    private static final double HUNDRED = 100;

    private final List<Model> models;
    private final Clauses clauses = new Clauses();
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where a network is not there */
    Distractor() {
        models = NETWORKS.stream().map(Model::named).toList();
        settings = List.of(
                new Setting.Choose(
                        "clause",
                        say("clause"),
                        Stream.of("beside", "elsewhere", "neutral", "none")
                                .map(kind -> new Setting.Pick(kind, say("kind." + kind)))
                                .toList(),
                        "beside"),
                new Setting.Whole("steps", say("steps"), 1, MOST, 3),
                new Setting.Whole("problem", say("problem"), 1, 1000, 1));
    }

    @Override
    public String id() {
        return "distractor";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    private static String name(Clauses.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String key(int number) {
        return NETWORKS.get(number).substring("distractor-".length());
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var steps = setup.whole("steps");
        var kind = Clauses.Kind.valueOf(setup.text("clause").toUpperCase(Locale.ROOT));
        var writings =
                models.stream().map(model -> new Writing(model.weights())).toList();
        var measures = new LinkedHashMap<String, Double>();
        var done = 0;
        for (var each : Clauses.Kind.values()) {
            for (var number = 0; number < models.size(); number++) {
                pace.at(done++ / (double) (Clauses.Kind.values().length * models.size()));
                measure(writings.get(number), key(number), each, setup, measures);
            }
        }
        var puzzle = Clauses.puzzle(steps, kind, new Dice(setup.whole("problem")));
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "reads",
                words(puzzle.words()),
                kind == Clauses.Kind.NONE ? say("no-clause") : words(puzzle.clause()),
                puzzle.problem().answer())));
        pieces.add(answers(puzzle, writings, kind, measures));
        pieces.add(bars(measures, steps));
        pieces.add(card());
        return new Outcome(measures, pieces);
    }

    private Bilingual words(int... words) {
        return ChainText.words(clauses.vocabulary(), words);
    }

    private static void measure(
            Writing writing, String key, Clauses.Kind kind, Setup setup, Map<String, Double> measures) {
        var dice = new Dice(1_000_000L + setup.whole("problem"));
        var right = 0;
        var misled = 0;
        for (var asked = 0; asked < ASKED; asked++) {
            var puzzle = Clauses.puzzle(setup.whole("steps"), kind, dice);
            var answer = Chains.answer(writing.greedy(puzzle.words()));
            right += answer == puzzle.problem().answer() ? 1 : 0;
            misled += kind == Clauses.Kind.BESIDE && answer == puzzle.misled() ? 1 : 0;
        }
        measures.put(key + "." + name(kind), HUNDRED * right / ASKED);
        if (kind == Clauses.Kind.BESIDE) {
            measures.put(key + ".misled", HUNDRED * misled / ASKED);
        }
    }

    private Piece answers(
            Clauses.Puzzle puzzle, List<Writing> writings, Clauses.Kind kind, Map<String, Double> measures) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var number = 0; number < models.size(); number++) {
            var written = writings.get(number).greedy(puzzle.words());
            rows.add(List.of(
                    say(NETWORKS.get(number)),
                    words(written),
                    ChainText.marked(Chains.answer(written), puzzle.problem().answer()),
                    Bilingual.same(Digits.percent(measures.get(key(number) + "." + name(kind))))));
        }
        return new Piece.Table(
                say("answers.title"),
                List.of(
                        say("network"),
                        Say.of("chain-of-thought.writes"),
                        Say.of("chain-of-thought.answer"),
                        say("right", ASKED)),
                rows);
    }

    private Bars bars(Map<String, Double> measures, int steps) {
        var rows = new ArrayList<Bars.Row>();
        for (var number = 0; number < models.size(); number++) {
            for (var kind : Clauses.Kind.values()) {
                rows.add(Bars.row(
                        say("row." + key(number), say("kind." + name(kind))),
                        kind == Clauses.Kind.BESIDE,
                        measures.get(key(number) + "." + name(kind))));
            }
        }
        return new Bars(
                say("bars.title", steps, ASKED),
                say(
                        "bars.summary",
                        Digits.percent(measures.get("without.none")),
                        Digits.percent(measures.get("without.beside")),
                        Digits.percent(measures.get("with.beside"))),
                List.of(say("share")),
                rows,
                HUNDRED,
                "%");
    }

    /** From the cards: the mean of the seeds, by the number of steps, with a clause beside a step. */
    private Lines card() {
        var lengths = Stream.iterate(1, length -> length + 1).limit(MOST).toList();
        var series = new ArrayList<Lines.Series>();
        series.add(line(0, "right.neutral.", "card.without-neutral", lengths));
        series.add(line(0, "right.beside.", "card.without-beside", lengths));
        series.add(line(0, "misled.beside.", "card.without-misled", lengths));
        series.add(line(1, "right.beside.", "card.with-beside", lengths));
        return new Lines(
                say("card.title", models.get(0).card().figure("right.neutral.1").seeds(), Chains.MEASURED),
                say("card.summary"),
                say("steps"),
                lengths.stream().map(Integer::doubleValue).toList(),
                series,
                HUNDRED,
                "%");
    }

    private Lines.Series line(int number, String figure, String label, List<Integer> lengths) {
        return Lines.Series.ofMeans(say(label), models.get(number).card(), lengths, length -> figure + length);
    }
}
