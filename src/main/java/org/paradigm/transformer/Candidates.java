package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Replies that a network has drawn for a question: a finite stand-in for all that it might reply.
 *
 * @param replies each once
 * @param logs for each, ln of the share of the draws that it came in
 */
public record Candidates(Replies.Question question, List<int[]> replies, double[] logs) {
    public static Candidates of(Weights weights, Replies.Question question, int draws, Dice dice) {
        var writing = new Writing(weights);
        var prompt = Replies.prompt(question);
        var all = new LinkedHashMap<List<Integer>, Integer>();
        for (var draw = 0; draw < draws; draw++) {
            var reply = draw == 0 ? writing.sampled(1, dice, prompt) : writing.again(1, dice, prompt);
            all.merge(Arrays.stream(reply).boxed().toList(), 1, Integer::sum);
        }
        var replies = new ArrayList<int[]>();
        all.keySet()
                .forEach(reply ->
                        replies.add(reply.stream().mapToInt(word -> word).toArray()));
        return new Candidates(
                question,
                replies,
                all.values().stream()
                        .mapToDouble(count -> StrictMath.log((double) count / draws))
                        .toArray());
    }
}
