package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.platform.OnDemand;
import org.paradigm.transformer.Candidates;
import org.paradigm.transformer.Comparisons;
import org.paradigm.transformer.Dice;
import org.paradigm.transformer.Model;
import org.paradigm.transformer.Preference;
import org.paradigm.transformer.Replies;
import org.paradigm.transformer.Tongue;
import org.paradigm.transformer.Vocabulary;

/**
 * Learning from rankings: the learner ranks pairs of replies that a small network has drawn, a reward is fitted to the
 * rankings, and the policy moves towards it as far as the weight of the KL term lets it. Whether the replies are right is
 * kept back, and looked at afterwards.
 */
final class RlhfPairs implements Lab {
    static final String NETWORK = "rlhf";
    private static final String OWN = "own";
    private static final String NONE = "none";
    private static final List<String> RANKED = List.of("first", "second");
    private static final int ASKED = 12;
    private static final int DRAWS = 200;
    private static final int SHOWN = 6;
    private static final double HUNDRED = 100;
    private static final List<String> TRAITS = List.of("words", "polite", "hedges", "wrong");

    private final Replies replies = new Replies();
    private final Model model = Model.named(NETWORK);
    private final Comparisons comparisons = Comparisons.of(model.weights(), replies);
    private final List<Replies.Question> questions = IntStream.range(0, ASKED)
            .mapToObj(i ->
                    Replies.questions().get((i * 41 + 7) % Replies.questions().size()))
            .toList();
    private final OnDemand<List<Candidates>> candidates = new OnDemand<>(() -> IntStream.range(0, ASKED)
            .mapToObj(i -> Candidates.of(model.weights(), questions.get(i), DRAWS, new Dice(i)))
            .toList());
    private final List<Setting> settings;

    /** @throws IllegalArgumentException where the network is not there */
    RlhfPairs() {
        var all = new ArrayList<Setting>();
        var judges = Stream.concat(
                Stream.of(OWN), Stream.of(Comparisons.Judge.values()).map(RlhfPairs::id));
        all.add(Setting.Choose.of("by", "rlhf-pairs.by", judges.toArray(String[]::new)));
        for (var i = 0; i < comparisons.pairs().size(); i++) {
            var pair = comparisons.pairs().get(i);
            all.add(new Setting.Choose(
                    "p" + (i + 1),
                    say(
                            "pair",
                            i + 1,
                            asked(pair.question()),
                            described(pair.question(), pair.first()),
                            described(pair.question(), pair.second())),
                    Stream.of(NONE, "first", "second")
                            .map(choice -> new Setting.Pick(choice, say("pair." + choice)))
                            .toList(),
                    NONE));
        }
        all.add(new Setting.Real("beta", say("beta"), 0.01, 10, 0.01, "0.5"));
        all.add(Setting.Choose.of("sees", "rlhf-pairs.sees", "text", "check"));
        all.add(new Setting.Choose(
                "question",
                say("question"),
                IntStream.range(0, ASKED)
                        .mapToObj(i -> new Setting.Pick("" + i, asked(questions.get(i))))
                        .toList(),
                "0"));
        settings = List.copyOf(all);
    }

    private static String id(Comparisons.Judge judge) {
        return judge.name().toLowerCase(Locale.ROOT);
    }

    private Bilingual asked(Replies.Question question) {
        var prompt = Replies.prompt(question);
        return text(model.vocabulary(), prompt);
    }

    /** Without the full stop at its beginning; a dash where nothing is left. */
    static Bilingual text(Vocabulary vocabulary, int... words) {
        var said = Arrays.stream(words).filter(word -> word != Vocabulary.STOP).toArray();
        return said.length == 0
                ? Bilingual.same("–")
                : new Bilingual(vocabulary.write(said, Tongue.ZH), vocabulary.write(said, Tongue.EN));
    }

    /** As a reader sees it who has to rank it. */
    private Bilingual described(Replies.Question question, int... reply) {
        var traits = replies.traits(question, reply);
        return say(
                "described",
                text(model.vocabulary(), reply),
                traits.words(),
                traits.polite(),
                traits.hedges(),
                traits.wrong());
    }

    @Override
    public String id() {
        return "rlhf-pairs";
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public Map<String, Integer> constants() {
        return Map.ofEntries(
                Map.entry("pairs", Comparisons.PAIRS),
                Map.entry("questions", ASKED),
                Map.entry("draws", DRAWS),
                Map.entry("people", Replies.PEOPLE),
                Map.entry("right", Replies.RIGHT),
                Map.entry("hedged", Replies.RIGHT_WHEN_HEDGED),
                Map.entry("unasked", Replies.RIGHT_UNASKED));
    }

    @Override
    public Outcome run(Setup setup, Pace pace) {
        var checked = setup.text("sees").equals("check");
        var chosen = chosen(setup);
        var ranked = (int) chosen.stream().filter(OptionalInt::isPresent).count();
        var preference = comparisons.fit(replies, chosen, checked);
        var moves = new Moves(replies, candidates.get(), preference, checked);
        var beta = setup.real("beta");
        var before = moves.before();
        var after = moves.at(beta);
        var limit = moves.at(RowOfBetas.LIMIT);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Words(ranked == 0 ? say("nothing") : say("ranked", ranked, Comparisons.PAIRS)));
        pieces.add(weights(preference, checked));
        pieces.add(pairs(chosen, preference, checked));
        pieces.add(new Piece.Words(say(
                "moved",
                Digits.trim(beta, 2),
                Digits.trim(after.reward(), 2),
                Digits.trim(after.divergence(), 2),
                percent(before.sound()),
                percent(after.sound()),
                Digits.trim(before.words(), 1),
                Digits.trim(after.words(), 1))));
        pieces.add(likeliest(moves, setup.whole("question"), beta));
        pieces.addAll(RowOfBetas.of(moves, beta).pieces(ASKED));
        pieces.add(new Piece.Words(say("really.text")));
        var judge = setup.text("by").equals("polite") || setup.text("by").equals("sound") ? setup.text("by") : "longer";
        pieces.add(MovedNetworks.table(judge));
        return new Outcome(measures(preference, before, after, limit, judge), pieces);
    }

    private List<OptionalInt> chosen(Setup setup) {
        if (!setup.text("by").equals(OWN)) {
            return comparisons.judged(
                    replies, Comparisons.Judge.valueOf(setup.text("by").toUpperCase(Locale.ROOT)));
        }
        return IntStream.rangeClosed(1, Comparisons.PAIRS)
                .mapToObj(i -> RANKED.indexOf(setup.text("p" + i)))
                .map(choice -> choice < 0 ? OptionalInt.empty() : OptionalInt.of(choice))
                .toList();
    }

    private static Map<String, Double> measures(
            Preference preference, Moves.Policy before, Moves.Policy after, Moves.Policy limit, String judge) {
        var measures = new LinkedHashMap<String, Double>();
        for (var trait = 0; trait < Comparisons.TRAITS; trait++) {
            measures.put("weight-" + TRAITS.get(trait), preference.weights()[trait]);
        }
        measures.put("reward", after.reward());
        measures.put("kl", after.divergence());
        measures.put("right-before", HUNDRED * before.sound());
        measures.put("right", HUNDRED * after.sound());
        measures.put("right-gain", HUNDRED * (after.sound() - before.sound()));
        measures.put("words", after.words());
        measures.put("likeliest", HUNDRED * after.likeliest());
        measures.put("likeliest-limit", HUNDRED * limit.likeliest());
        measures.put("right-limit", HUNDRED * limit.sound());
        measures.put("really-words", MovedNetworks.mean(judge, "0", "words"));
        measures.put("really-polite", MovedNetworks.mean(judge, "0", "polite"));
        measures.put("really-right", HUNDRED * MovedNetworks.mean(judge, "0", "sound"));
        return measures;
    }

    private Piece weights(Preference preference, boolean checked) {
        return new Piece.Table(
                say("weights.title"),
                List.of(say("weights.trait"), say("weights.worth")),
                IntStream.range(0, checked ? TRAITS.size() : TRAITS.size() - 1)
                        .mapToObj(trait -> List.of(
                                say("weights." + TRAITS.get(trait)),
                                Bilingual.same(signed(preference.weights()[trait], 2))))
                        .toList());
    }

    static String signed(double number, int decimals) {
        var text = Digits.trim(number, decimals).replace('-', '−');
        return number > 0 && !text.equals("0") ? "+" + text : text;
    }

    static String percent(double share) {
        return Digits.percent(HUNDRED * share);
    }

    private Piece pairs(List<OptionalInt> chosen, Preference preference, boolean checked) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var i = 0; i < chosen.size(); i++) {
            var pair = comparisons.pairs().get(i);
            var first = Comparisons.numbers(replies.traits(pair.question(), pair.first()), checked);
            var second = Comparisons.numbers(replies.traits(pair.question(), pair.second()), checked);
            var share = 1 / (1 + Math.exp(preference.reward(second) - preference.reward(first)));
            var choice = chosen.get(i).orElse(-1);
            rows.add(line(say("pairs.first", i + 1, described(pair.question(), pair.first())), choice == 0, share));
            rows.add(line(
                    say("pairs.second", i + 1, described(pair.question(), pair.second())), choice == 1, 1 - share));
        }
        return new Piece.Table(
                say("pairs.title"), List.of(say("pairs.reply"), say("pairs.ranked"), say("pairs.share")), rows);
    }

    private static List<Bilingual> line(Bilingual reply, boolean preferred, double share) {
        return List.of(reply, Bilingual.same(preferred ? "✓" : ""), Bilingual.same(percent(share)));
    }

    private Piece likeliest(Moves moves, int number, double beta) {
        var of = candidates.get().get(number);
        return new Piece.Table(
                say("likeliest.title", asked(of.question()), Digits.trim(beta, 2)),
                List.of(
                        say("likeliest.reply"),
                        say("likeliest.before"),
                        say("likeliest.after"),
                        say("likeliest.worth")),
                moves.likeliest(of, beta, SHOWN).stream()
                        .map(one -> List.of(
                                described(of.question(), one.reply()),
                                Bilingual.same(percent(one.before())),
                                Bilingual.same(percent(one.after())),
                                Bilingual.same(signed(one.reward(), 2))))
                        .toList());
    }
}
