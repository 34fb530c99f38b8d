package org.paradigm.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.paradigm.transformer.Candidates;
import org.paradigm.transformer.Comparisons;
import org.paradigm.transformer.Preference;
import org.paradigm.transformer.Replies;

/**
 * Where the best policy lies for each weight of the KL term, reckoned exactly over replies that have been drawn; the
 * reference is how often each was drawn.
 */
final class Moves {
    private static final double ENDLESS = 1e9;

    private final Replies replies;
    private final List<Candidates> candidates;
    private final Preference preference;
    private final boolean checked;
    private final double start;

    /**
     * What a policy is like, in the mean over all questions.
     *
     * @param reward above that of the reference
     * @param divergence KL from the reference, in nats
     * @param sound the share of replies that answer and in which nothing is wrong
     * @param words in a reply
     * @param polite of them
     * @param likeliest the share of the likeliest reply
     */
    record Policy(double reward, double divergence, double sound, double words, double polite, double likeliest) {}

    /** A reply, how likely it was and is, and what it is worth above the mean of the reference. */
    record One(int[] reply, double before, double after, double reward) {}

    Moves(Replies replies, List<Candidates> candidates, Preference preference, boolean checked) {
        this.replies = replies;
        this.candidates = candidates;
        this.preference = preference;
        this.checked = checked;
        start = mean(ENDLESS, 0).reward();
    }

    Policy before() {
        return at(ENDLESS);
    }

    Policy at(double beta) {
        return mean(beta, start);
    }

    private Policy mean(double beta, double from) {
        var sums = new double[6];
        for (var of : candidates) {
            var rewards = rewards(of);
            var policy = Preference.best(of.logs(), rewards, beta);
            var highest = 0.0;
            for (var i = 0; i < policy.length; i++) {
                var traits = traits(of, i);
                sums[0] += policy[i] * (rewards[i] - from);
                sums[2] += traits.sound() ? policy[i] : 0;
                sums[3] += policy[i] * traits.words();
                sums[4] += policy[i] * traits.polite();
                highest = Math.max(highest, policy[i]);
            }
            sums[1] += Math.max(0, Preference.divergence(policy, reference(of)));
            sums[5] += highest;
        }
        var count = candidates.size();
        return new Policy(
                sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count, sums[4] / count, sums[5] / count);
    }

    private Replies.Traits traits(Candidates of, int reply) {
        return replies.traits(of.question(), of.replies().get(reply));
    }

    private double[] rewards(Candidates of) {
        return IntStream.range(0, of.replies().size())
                .mapToDouble(i -> preference.reward(Comparisons.numbers(traits(of, i), checked)))
                .toArray();
    }

    private static double[] reference(Candidates of) {
        return Preference.best(of.logs(), new double[of.logs().length], 1);
    }

    /** The likeliest replies to one of the questions after the move. */
    List<One> likeliest(Candidates of, double beta, int count) {
        var rewards = rewards(of);
        var before = reference(of);
        var after = Preference.best(of.logs(), rewards, beta);
        var all = new ArrayList<One>();
        for (var i = 0; i < after.length; i++) {
            all.add(new One(of.replies().get(i), before[i], after[i], rewards[i] - start));
        }
        all.sort(Comparator.comparingDouble((One one) -> -one.after()));
        return all.subList(0, Math.min(count, all.size()));
    }
}
