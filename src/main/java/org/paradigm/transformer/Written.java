package org.paradigm.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was written from the first words of the town's sentences.
 *
 * @param sound the share that belongs to the language
 * @param more the share that says more than a sentence must, see {@link Town#hasMore}
 */
public record Written(List<int[]> texts, double sound, double more) {
    /** How a text is gone on with. */
    @FunctionalInterface
    public interface Way {
        /** @param length of the sentence that the beginning was taken from, for those that must know */
        int[] goOn(int[] beginning, int length, Dice dice);
    }

    /** From sentences drawn for a seed, cut off behind their first word. */
    public static Written of(Town town, int many, long seed, Way way) {
        var dice = new Dice(seed);
        var texts = new ArrayList<int[]>();
        for (var sentence : Town.some(many, seed, town::text)) {
            texts.add(way.goOn(Arrays.copyOf(sentence.words(), 2), sentence.words().length, dice));
        }
        return of(town, texts);
    }

    /** The language's own sentences, of which others are the beginnings. */
    public static Written own(Town town, int many, long seed) {
        return of(
                town,
                Town.some(many, seed, town::text).stream().map(Town.Text::words).toList());
    }

    private static Written of(Town town, List<int[]> texts) {
        return new Written(
                texts,
                (double) texts.stream().filter(town::isSound).count() / texts.size(),
                (double) texts.stream().filter(town::hasMore).count() / texts.size());
    }
}
