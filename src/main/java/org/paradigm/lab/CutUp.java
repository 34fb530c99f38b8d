package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;

/** From the cards of {@link ChainOfThought}'s networks: the longest problems, whole and cut into pieces. */
final class CutUp {
    private static final List<Integer> SIZES = List.of(5, 2, 1);
    private static final String WHOLE = "right." + ChainOfThought.LONGEST;

    private CutUp() {}

    static List<Piece> pieces() {
        var heads = new ArrayList<>(List.of(say("network"), say("whole")));
        SIZES.forEach(size -> heads.add(say("size", ChainOfThought.LONGEST / size, size)));
        var rows = ChainOfThought.NETWORKS.stream()
                .map(network -> Stream.concat(
                                Stream.of(Say.of("chain-of-thought." + network), mean(network, WHOLE)),
                                SIZES.stream().map(size -> mean(network, "pieces." + size)))
                        .toList())
                .toList();
        return List.of(
                new Piece.Words(say(
                        "text",
                        mean("cot-curriculum", WHOLE),
                        mean("cot-curriculum", "pieces.2"),
                        mean("cot-steps", WHOLE),
                        mean("cot-steps", "pieces.5"))),
                new Piece.Table(
                        say("title", Card.named("cot-steps").figure(WHOLE).seeds()), heads, rows));
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("vote.pieces." + key, arguments);
    }

    private static Bilingual mean(String network, String figure) {
        return Bilingual.same(
                Digits.percent(World.percent(Card.named(network).figure(figure).mean())));
    }
}
