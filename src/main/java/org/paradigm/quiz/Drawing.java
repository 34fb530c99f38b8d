package org.paradigm.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Chooses the questions of an attempt: unseen ones first, and among these as evenly over the objectives as they allow. */
final class Drawing {
    private final Quiz quiz;
    private final RandomGenerator random;
    private final Map<String, Integer> drawnOf = new HashMap<>();
    private final List<Question> drawn = new ArrayList<>();

    Drawing(Quiz quiz, RandomGenerator random) {
        this.quiz = quiz;
        this.random = random;
    }

    Paper paper(Set<String> seen) {
        take(quiz.questions().stream()
                .filter(question -> !seen.contains(question.id()))
                .toList());
        take(quiz.questions().stream()
                .filter(question -> seen.contains(question.id()))
                .toList());
        return new Paper(order().stream()
                .map(question -> new Paper.Entry(question.id(), question.draw(random, quiz.shuffle())))
                .toList());
    }

    private void take(List<Question> pool) {
        var left = Shuffle.of(pool, random);
        while (drawn.size() < quiz.length() && !left.isEmpty()) {
            // The first of those whose objective was drawn least: any of them, since they were shuffled.
            var next = left.stream()
                    .min(Comparator.comparing(
                            question -> drawnOf.getOrDefault(question.about().objective(), 0)))
                    .orElseThrow();
            left.remove(next);
            drawn.add(next);
            drawnOf.merge(next.about().objective(), 1, Integer::sum);
        }
    }

    private List<Question> order() {
        if (quiz.shuffle() && quiz.kind().standsAlone()) {
            return Shuffle.of(drawn, random);
        }
        return quiz.questions().stream().filter(drawn::contains).toList();
    }
}
