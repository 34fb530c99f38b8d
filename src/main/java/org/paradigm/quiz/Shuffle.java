package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Every order equally likely (Fisher and Yates; Knuth, The Art of Computer Programming 2, algorithm 3.4.2 P). */
final class Shuffle {
    private Shuffle() {}

    static <T> List<T> of(List<T> things, RandomGenerator random) {
        var shuffled = new ArrayList<>(things);
        for (var i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
