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
import org.paradigm.transformer.Pairs;
import org.paradigm.transformer.Pass;
import org.paradigm.transformer.Recurrent;
import org.paradigm.transformer.RecurrentPass;
import org.paradigm.transformer.Tongue;

/**
 * Notes of who lives where, and a question about one of them: what an LSTM, an LSTM with attention and a transformer
 * answer as there are more and more notes. Recurrence and attention are told apart.
 */
final class AttentionAlign implements Lab {
    static final List<String> NETWORKS = List.of("pairs-lstm", "pairs-lstm-attention", "pairs-transformer");
    private static final int ASKED = 100;

    /** Seeds that differ by more are not told by one of them. */
    private static final double MUCH = 0.2;

    private static final double HUNDRED = 100;

    private final Pairs pairs = new Pairs();
    private final Recurrent lstm;
    private final Recurrent attending;
    private final Model transformer;

    /** @throws IllegalArgumentException where one of the three networks is not there */
    AttentionAlign() {
        lstm = Model.recurrent(NETWORKS.get(0));
        attending = Model.recurrent(NETWORKS.get(1));
        transformer = Model.named(NETWORKS.get(2));
    }

    @Override
    public String id() {
        return "attention-align";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Whole("pairs", say("pairs"), 1, Pairs.NAMES, 8),
                new Setting.Whole("text", say("text"), 1, 1000, 1));
    }

    /** One of the networks, ready to be asked. */
    private interface Reader {
        /** The probability of every word to come. */
        float[] read(int[] words);

        /** How much the last word looks at each; empty for a network that does not look. */
        float[] looks(int[] words);
    }

    private List<Reader> readers() {
        return List.of(recurrent(lstm), recurrent(attending), transformer());
    }

    private static Reader recurrent(Recurrent network) {
        var pass = new RecurrentPass(network, Pairs.NAMES + 2);
        return new Reader() {
            @Override
            public float[] read(int[] words) {
                return pass.run(words).probabilities(words.length - 1);
            }

            @Override
            public float[] looks(int[] words) {
                return network.attends() ? pass.run(words).attention(words.length - 1) : new float[0];
            }
        };
    }

    private Reader transformer() {
        var pass = new Pass(transformer.weights());
        return new Reader() {
            @Override
            public float[] read(int[] words) {
                return pass.run(words).probabilities(words.length - 1);
            }

            /** In whichever head of whichever layer looks hardest at one note. */
            @Override
            public float[] looks(int[] words) {
                pass.run(words);
                var shape = transformer.weights().architecture();
                var hardest = new float[words.length];
                var most = 0f;
                for (var layer = 0; layer < shape.layers(); layer++) {
                    for (var head = 0; head < shape.heads(); head++) {
                        var row = pass.attention(layer, head)[words.length - 1];
                        for (var at = 1; at < words.length - 1; at++) {
                            if (row[at] > most) {
                                most = row[at];
                                hardest = row;
                            }
                        }
                    }
                }
                return hardest;
            }
        };
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var count = setup.whole("pairs");
        var question = pairs.question(count, new Dice(setup.whole("text")));
        var readers = readers();
        var measures = new LinkedHashMap<String, Double>();
        for (var number = 0; number < readers.size(); number++) {
            var right = 0;
            var dice = new Dice(1_000_000L + setup.whole("text"));
            for (var asked = 0; asked < ASKED; asked++) {
                pace.at((number + (double) asked / ASKED) / readers.size());
                var other = pairs.question(count, dice);
                right += World.best(readers.get(number).read(other.words()), 1).get(0) == other.answer() ? 1 : 0;
            }
            measures.put(NETWORKS.get(number).substring("pairs-".length()), HUNDRED * right / ASKED);
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(say(
                "question",
                text(IntStream.of(question.words()).skip(1).limit(count).toArray()),
                word(question.words()[count + 1]),
                word(question.answer()))));
        pieces.add(answers(question, readers, measures));
        pieces.add(looks(question, readers));
        curves().ifPresent(pieces::add);
        return new Outcome(measures, pieces);
    }

    private Piece answers(Pairs.Question question, List<Reader> readers, Map<String, Double> measures) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var number = 0; number < readers.size(); number++) {
            var next = readers.get(number).read(question.words());
            var said = World.best(next, 1).get(0);
            rows.add(List.of(
                    say(NETWORKS.get(number)),
                    Say.of(said == question.answer() ? "edit-a-fact.said.right" : "edit-a-fact.said.wrong", word(said)),
                    Bilingual.same(Digits.percent(World.percent(next[question.answer()]))),
                    Bilingual.same(
                            Digits.percent(measures.get(NETWORKS.get(number).substring("pairs-".length()))))));
        }
        return new Piece.Table(
                say("answers.title"),
                List.of(say("network"), say("says"), say("probability"), say("recall", ASKED)),
                rows);
    }

    private HeatMap looks(Pairs.Question question, List<Reader> readers) {
        var notes = question.words().length - 2;
        var values = new double[2][notes];
        for (var row = 0; row < 2; row++) {
            var looks = readers.get(row + 1).looks(question.words());
            for (var note = 0; note < notes; note++) {
                values[row][note] = World.percent(looks[note + 1]);
            }
        }
        return new HeatMap(
                say("looks.title", word(question.words()[notes + 1])),
                say(
                        "looks.summary",
                        word(question.words()[question.pair() + 1]),
                        Digits.percent(values[0][question.pair()]),
                        Digits.percent(values[1][question.pair()])),
                List.of(say("pairs-lstm-attention"), say("pairs-transformer")),
                IntStream.range(0, notes)
                        .mapToObj(note -> word(question.words()[note + 1]))
                        .toList(),
                values,
                0,
                HUNDRED,
                "%");
    }

    /** From the cards: recall by the number of notes; where seeds differ much, that of the worst as well. */
    private Optional<Lines> curves() {
        var lengths = IntStream.rangeClosed(1, Pairs.NAMES).boxed().toList();
        var series = new ArrayList<Lines.Series>();
        for (var network : NETWORKS) {
            var card = Card.named(network);
            var names = lengths.stream().map(length -> "recall." + length).toList();
            if (!card.figures().containsAll(names)) {
                return Optional.empty();
            }
            var figures = names.stream().map(card::figure).toList();
            series.add(new Lines.Series(
                    say(network),
                    figures.stream().map(each -> World.percent(each.middle())).toList()));
            if (figures.stream().anyMatch(each -> each.middle() - each.lowest() > MUCH)) {
                series.add(new Lines.Series(
                        say(network + ".worst"),
                        figures.stream()
                                .map(each -> World.percent(each.lowest()))
                                .toList()));
            }
        }
        return Optional.of(new Lines(
                say("curve.title"),
                say("curve.summary", Pairs.NAMES, Pairs.MOST),
                say("pairs"),
                lengths.stream().map(Integer::doubleValue).toList(),
                series,
                HUNDRED,
                "%"));
    }

    private Bilingual word(int word) {
        return new Bilingual(
                pairs.vocabulary().word(word, Tongue.ZH), pairs.vocabulary().word(word, Tongue.EN));
    }

    private Bilingual text(int[] words) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var word : words) {
            zh.add(word(word).zh());
            en.add(word(word).en());
        }
        return new Bilingual(String.join("；", zh), String.join("; ", en));
    }
}
