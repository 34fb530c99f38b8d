package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final int DRAWN = 4000;

    private final Replies replies = new Replies();

    @Test
    void errsAsOftenAsItSays() {
        var dice = new Dice(1);
        var plain = 0;
        var right = 0;
        var hedged = 0;
        for (var i = 0; i < DRAWN; i++) {
            var question = Replies.questions().get(i % Replies.questions().size());
            var reply = replies.reply(question, dice);
            var traits = replies.traits(question, reply);
            hedged += traits.hedges();
            if (traits.hedges() == 0 && traits.words() - traits.polite() == 2) {
                plain++;
                right += traits.sound() ? 1 : 0;
            }
            assertThat(traits.sound()).isEqualTo(traits.wrong() == 0);
            assertThat(Replies.prompt(question).length + reply.length).isLessThanOrEqualTo(Replies.SPAN);
        }
        assertThat((double) right / plain).isCloseTo(Replies.RIGHT / 100.0, within(0.03));
        assertThat((double) hedged / DRAWN).isCloseTo(Replies.HEDGED / 100.0, within(0.03));
    }

    @Test
    void asksForTheReplyAndItsFullStopOnly() {
        var words = new int[Replies.SPAN];
        var targets = new int[Replies.SPAN];
        var question = new Replies.Question(3, 2);
        replies.text(words, targets, 0, question, 5, 6, 7);
        assertThat(words).startsWith(0, Replies.prompt(question)[1], Replies.prompt(question)[2], 5, 6, 7, 0);
        assertThat(targets).startsWith(-1, -1, 5, 6, 7, Vocabulary.STOP, -1).endsWith(-1);
    }

    @Test
    void anEmptyReplyIsNotRightThoughNothingInItIsWrong() {
        assertThat(replies.traits(new Replies.Question(0, 0))).isEqualTo(new Replies.Traits(0, 0, 0, 0, false));
    }

    /** What each judge prefers is what the fitted reward pays for; with nothing ranked it pays for nothing. */
    @Test
    void teachesWhatItIsJudgedBy() {
        var comparisons = Comparisons.of(Model.named("rlhf").weights(), replies);
        assertThat(comparisons.pairs()).hasSize(Comparisons.PAIRS);
        var longer = comparisons.fit(replies, comparisons.judged(replies, Comparisons.Judge.LONGER), false);
        var shorter = comparisons.fit(replies, comparisons.judged(replies, Comparisons.Judge.SHORTER), false);
        var polite = comparisons.fit(replies, comparisons.judged(replies, Comparisons.Judge.POLITE), false);
        var none = java.util.Collections.nCopies(Comparisons.PAIRS, OptionalInt.empty());
        assertThat(longer.weights()[0]).isGreaterThan(0.5);
        assertThat(shorter.weights()[0]).isCloseTo(-longer.weights()[0], within(1e-9));
        assertThat(polite.weights()[1]).isGreaterThan(Math.abs(polite.weights()[0]));
        assertThat(comparisons.fit(replies, none, true).weights()).containsOnly(0);
    }

    @Test
    void drawsWhatItsCardSays() {
        var model = Model.named("rlhf");
        var writing = new Writing(model.weights());
        var dice = new Dice(7000);
        var sound = 0;
        for (var question : Replies.questions()) {
            for (var draw = 0; draw < 20; draw++) {
                sound += replies.traits(question, writing.sampled(1, dice, Replies.prompt(question)))
                                .sound()
                        ? 1
                        : 0;
            }
        }
        assertThat(sound / (20.0 * Replies.questions().size()))
                .isCloseTo(model.card().figure("sound").committed(), within(0.001));
    }
}
