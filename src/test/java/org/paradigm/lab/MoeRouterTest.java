package org.paradigm.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paradigm.transformer.Card;
import org.paradigm.transformer.Facts;
import org.paradigm.transformer.MixturePass;
import org.paradigm.transformer.Model;

class MoeRouterTest {
    private final Lab lab = new MoeRouter();

    private Outcome run(Map<String, String> asked) {
        var read = Setup.read(lab.settings(), asked);
        assertThat(read.problems()).isEmpty();
        return lab.run(read.setup(), Pace.FREE);
    }

    @Test
    void sharesTheWorkMoreEvenlyWithTheTermAndLosesNothingWithoutIt() {
        var measures = run(Map.of()).measures();
        assertThat(measures.get("busiest-without")).isGreaterThan(measures.get("busiest-with") + 8);
        assertThat(measures.get("busiest-with")).isBetween(12.5, 25.0);
        assertThat(measures.get("loss-less-with")).isBetween(-2.0, 0.0);
        assertThat(measures.get("loss-moe-balanced")).isLessThan(measures.get("loss-moe-one"));
    }

    @Test
    void routesEveryWordOfAnOwnSentence() {
        var words = run(Map.of("prompt", "Anna Adler plays the")).pieces().stream()
                .filter(Piece.Table.class::isInstance)
                .map(Piece.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(words.rows()).hasSize(4);
        assertThat(words.rows().get(3).get(1).en()).matches("expert [1-8] \\(.*%\\)");
        assertThatThrownBy(() -> run(Map.of("prompt", "Anna Adler flies"))).isInstanceOf(Refused.class);
    }

    /** What the committed networks do is what their cards say. */
    @Test
    void answersAsTheCardsSay() {
        var facts = new Facts(200, 50, 1);
        for (var name : java.util.List.of(MoeRouter.WITH, MoeRouter.WITHOUT)) {
            var pass = new MixturePass(Model.mixture(name));
            var right = 0;
            var busy = new int[8];
            for (var fact : facts.all()) {
                var prompt = facts.prompt(fact, facts.unseen(fact));
                var next = pass.run(prompt).probabilities(prompt.length - 1);
                right += World.best(next, 1).get(0) == facts.answer(fact) ? 1 : 0;
                busy[pass.expert(prompt.length - 1)] += fact.relation() == 0 ? 1 : 0;
            }
            assertThat((double) right / facts.size())
                    .as(name)
                    .isCloseTo(Card.named(name).figure("recall.unseen").committed(), within(0.01));
            for (var expert = 0; expert < busy.length; expert++) {
                assertThat(busy[expert] / 200.0)
                        .as(name + ", expert " + (expert + 1))
                        .isCloseTo(
                                Card.named(name)
                                        .figure("birthplace." + (expert + 1))
                                        .committed(),
                                within(0.2));
            }
        }
    }
}
