package org.paradigm.quiz;

import java.util.List;
import java.util.Optional;
import org.paradigm.platform.Bilingual;

/**
 * What an answer is worth, and what there is to say about each of its parts.
 *
 * @param fraction from 0 to 1
 * @param remarks about what was chosen, and about what should have been; none for an empty answer. For everything
 *     that could have been chosen see {@link Question#remarks}
 */
public record Mark(double fraction, List<Remark> remarks) {
    /** For an answer that is empty. */
    public static final Mark NOTHING = new Mark(0, List.of());

    /** Shares such as 1/3 + 1/3 + 1/3 may fall short of 1 by a rounding error. */
    private static final double FULL = 0.999;

    public Mark {
        remarks = List.copyOf(remarks);
    }

    /** Nothing yet, since somebody has to assess it, or nobody ever will. */
    static Mark open(String target) {
        return new Mark(0, List.of(new Remark(target, Verdict.OPEN, Bilingual.same(""), Optional.empty())));
    }

    /** Every remark counts the same. */
    static Mark share(List<Remark> remarks) {
        var right = remarks.stream().filter(Remark::isRight).count();
        return new Mark(remarks.isEmpty() ? 0 : (double) right / remarks.size(), remarks);
    }

    /** Entirely right. */
    public boolean isRight() {
        return fraction >= FULL;
    }

    /** Still to be assessed, by the learner or an instructor. */
    public boolean isOpen() {
        return remarks.stream().anyMatch(remark -> remark.verdict() == Verdict.OPEN);
    }

    public Optional<Remark> remark(String target) {
        return remarks.stream().filter(remark -> remark.target().equals(target)).findFirst();
    }

    /** The ids of the misconceptions that this answer shows, each once. */
    public List<String> misconceptions() {
        return remarks.stream()
                .flatMap(remark -> remark.misconception().stream())
                .distinct()
                .toList();
    }
}
