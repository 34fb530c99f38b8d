package org.paradigm.gain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paradigm.attempt.Attempt;
import org.paradigm.attempt.Occasion;

/**
 * How far somebody has come with the two forms. Whoever has taken over what a guest did may have sat more than two: the
 * first that was handed in counts.
 *
 * @param before handed in or still open
 * @param after the same, at the other form
 */
public record Sitting(Optional<Attempt> before, Optional<Attempt> after) {
    public static final Sitting NONE = new Sitting(Optional.empty(), Optional.empty());

    /** @param attempts at the forms, the first begun first */
    static Sitting of(List<Attempt> attempts) {
        var before = first(attempts, Occasion.BEFORE, attempt -> true);
        var after = before.filter(Attempt::isSubmitted)
                .flatMap(begun -> first(
                        attempts,
                        Occasion.AFTER,
                        attempt -> !attempt.getQuizId().equals(begun.getQuizId())));
        return new Sitting(before, after);
    }

    /** @param attempts at quizzes of any kind, the newest first */
    public static Sitting among(List<Attempt> attempts) {
        return of(attempts.stream()
                .filter(attempt -> attempt.occasion().isPresent())
                .sorted(Comparator.comparing(Attempt::getStartedAt))
                .toList());
    }

    private static Optional<Attempt> first(List<Attempt> attempts, Occasion occasion, Predicate<Attempt> wanted) {
        var all = attempts.stream()
                .filter(attempt -> attempt.occasion().equals(Optional.of(occasion)))
                .filter(wanted)
                .toList();
        return Stream.concat(all.stream().filter(Attempt::isSubmitted), all.stream())
                .findFirst();
    }

    public boolean isBeforeDone() {
        return before.filter(Attempt::isSubmitted).isPresent();
    }

    public boolean isAfterDone() {
        return after.filter(Attempt::isSubmitted).isPresent();
    }

    /** Empty until both are handed in. */
    public Optional<Gain> gain() {
        return before.filter(Attempt::isSubmitted)
                .flatMap(then -> after.filter(Attempt::isSubmitted)
                        .map(now -> Gain.of(
                                then.share().orElseThrow(),
                                then.maxPoints().orElseThrow(),
                                now.share().orElseThrow(),
                                now.maxPoints().orElseThrow())));
    }
}
