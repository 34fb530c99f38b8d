package org.paradigm.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paradigm.platform.Bilingual;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Replies;

/** From their card: networks that were really moved towards a reward, by policy gradient. */
final class MovedNetworks {
    private static final List<String> BETAS = List.of("2", "1", "0.5", "0.25", "0.1", "0");

    private MovedNetworks() {}

    private static Card card() {
        return Card.named("rlhf-moved");
    }

    /** Over the seeds; of {@code reference}, before the move. */
    static double mean(String judge, String beta, String figure) {
        return card().figure(judge + "." + beta + "." + figure).mean();
    }

    static Piece table(String judge) {
        var rows = new ArrayList<List<Bilingual>>();
        rows.add(row(say("table.before"), judge, "reference"));
        BETAS.forEach(beta -> rows.add(row(Bilingual.same("β = " + beta), judge, beta)));
        return new Piece.Table(
                say(
                        "really.title",
                        say("by." + judge),
                        card().figure(judge + ".0.reward").seeds()),
                List.of(
                        say(
                                "really.example",
                                text(Replies.prompt(Replies.questions().get(0)))),
                        say("table.reward"),
                        say("table.kl"),
                        say("table.right"),
                        say("table.words"),
                        say("table.polite")),
                rows);
    }

    private static List<Bilingual> row(Bilingual name, String judge, String beta) {
        var reward = mean(judge, beta, "reward") - mean(judge, "reference", "reward");
        return List.of(
                say("really.line", name, written(judge + "." + beta)),
                Bilingual.same(RlhfPairs.signed(reward, 2)),
                Bilingual.same(Digits.trim(Math.max(0, mean(judge, beta, "kl")), 2)),
                Bilingual.same(RlhfPairs.percent(mean(judge, beta, "sound"))),
                Bilingual.same(Digits.trim(mean(judge, beta, "words"), 1)),
                Bilingual.same(Digits.trim(mean(judge, beta, "polite"), 2)));
    }

    private static Bilingual written(String name) {
        var examples = (Map<?, ?>) card().content().get("examples");
        return text(((List<?>) examples.get(name))
                .stream().mapToInt(word -> ((Number) word).intValue()).toArray());
    }

    private static Bilingual text(int... words) {
        return RlhfPairs.text(new Replies().vocabulary(), words);
    }

    private static Bilingual say(String key, Object... arguments) {
        return Say.of("rlhf-pairs." + key, arguments);
    }
}
