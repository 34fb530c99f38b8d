package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;

/**
 * The best policies for falling weights of the KL term, in a table and as curves: what is gained, how far it is from the
 * reference, and what becomes of what the reward does not see.
 *
 * @param here for the weight that was chosen
 */
record RowOfBetas(Moves.Policy before, List<Moves.Policy> row, Moves.Policy here) {
    /** So small that the reward alone counts. */
    static final double LIMIT = 0.001;

    private static final List<Double> BETAS = List.of(8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.1, LIMIT);
    private static final double HUNDRED = 100;

    static RowOfBetas of(Moves moves, double beta) {
        return new RowOfBetas(moves.before(), BETAS.stream().map(moves::at).toList(), moves.at(beta));
    }

    List<Piece> pieces(int questions) {
        return List.of(table(questions), rewards(), shares());
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("rlhf-pairs." + key, arguments);
    }

    private static List<Bilingual> names() {
        return Stream.concat(
                        Stream.of(say("table.before")),
                        BETAS.stream()
                                .map(beta -> Bilingual.same(beta == LIMIT ? "β → 0" : "β = " + Digits.trim(beta, 2))))
                .toList();
    }

    private List<Moves.Policy> all() {
        return Stream.concat(Stream.of(before), row.stream()).toList();
    }

    private Moves.Policy last() {
        return row.get(row.size() - 1);
    }

    private Piece table(int questions) {
        var rows = new ArrayList<List<Bilingual>>();
        for (var policy : all()) {
            rows.add(List.of(
                    names().get(rows.size()),
                    Bilingual.same(RlhfPairs.signed(policy.reward(), 2)),
                    Bilingual.same(Digits.trim(policy.divergence(), 2)),
                    Bilingual.same(RlhfPairs.percent(policy.sound())),
                    Bilingual.same(Digits.trim(policy.words(), 1)),
                    Bilingual.same(Digits.trim(policy.polite(), 2)),
                    Bilingual.same(RlhfPairs.percent(policy.likeliest()))));
        }
        return new Piece.Table(
                say("table.title", questions),
                List.of(
                        Bilingual.same("β"),
                        say("table.reward"),
                        say("table.kl"),
                        say("table.right"),
                        say("table.words"),
                        say("table.polite"),
                        say("table.likeliest")),
                rows);
    }

    private Curves rewards() {
        var most = Math.max(1, Math.ceil(last().reward()));
        return curves(
                say("rewards.title"),
                say("rewards.summary", RlhfPairs.signed(last().reward(), 2), Digits.trim(last().divergence(), 2)),
                new Curves.Axis(say("table.reward"), 0, most, false, Plot.even(most), 2),
                List.of(series("table.reward", 1, Moves.Policy::reward)));
    }

    private Curves shares() {
        return curves(
                say("shares.title"),
                say("shares.summary", RlhfPairs.percent(before.sound()), RlhfPairs.percent(last().sound())),
                new Curves.Axis(say("shares.share"), 0, HUNDRED, false, Plot.even(HUNDRED), 1),
                List.of(
                        series("table.right", HUNDRED, Moves.Policy::sound),
                        series("table.likeliest", HUNDRED, Moves.Policy::likeliest)));
    }

    private Lines.Series series(String key, double times, ToDoubleFunction<Moves.Policy> what) {
        return new Lines.Series(
                say(key),
                all().stream().map(policy -> times * what.applyAsDouble(policy)).toList());
    }

    private Curves curves(Bilingual title, Bilingual summary, Curves.Axis up, List<Lines.Series> series) {
        var furthest = Math.max(1, Math.ceil(last().divergence()));
        return new Curves(
                title,
                summary,
                new Curves.Axis(say("table.kl"), 0, furthest, false, Plot.even(furthest), 2),
                up,
                all().stream().map(Moves.Policy::divergence).toList(),
                names(),
                series,
                false,
                Optional.of(here.divergence()));
    }
}
