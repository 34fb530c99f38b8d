package org.paradigm.gain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.paradigm.attempt.Attempt;
import org.paradigm.attempt.Attempts;
import org.paradigm.attempt.Occasion;
import org.paradigm.attempt.QuizTaking;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.quiz.Forms;

/** Who has sat which form, and what all of them together have gained. */
@ApplicationScoped
public class Sittings {
    /** The first of either kind counts, as in {@link Sitting}. */
    private static final String HALVES = """
            with sat as (
                select account_id, occasion, quiz_id, started_at, points / max_points as share
                from attempt
                where occasion is not null and submitted_at is not null and quiz_id in (:a, :b)),
            earlier as (
                select distinct on (account_id) account_id, quiz_id, share
                from sat where occasion = 'before' order by account_id, started_at),
            later as (
                select distinct on (sat.account_id) sat.account_id, sat.share
                from sat join earlier on earlier.account_id = sat.account_id and earlier.quiz_id <> sat.quiz_id
                where occasion = 'after' order by sat.account_id, started_at)
            select earlier.quiz_id, count(*), avg(earlier.share), avg(later.share),
                   coalesce(var_samp(later.share - earlier.share), 0)
            from earlier join later using (account_id)
            group by earlier.quiz_id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Attempts attempts;

    @Inject
    private QuizTaking taking;

    @Inject
    private Library library;

    @Transactional
    public Sitting of(UUID account) {
        return Sitting.of(attempts.onOccasions(account));
    }

    /**
     * Begins a form, or goes on with it; who has handed it in gets that one back.
     *
     * @return empty if it is not this form's turn: nothing comes after what has not been
     */
    @Transactional
    public Optional<Attempt> start(UUID account, Forms forms, Occasion occasion) {
        var sitting = of(account);
        var before = sitting.before();
        if (occasion == Occasion.BEFORE) {
            return before.or(() ->
                    edition(forms.first(account).id()).map(form -> taking.start(account, form, Optional.of(occasion))));
        }
        return sitting.after()
                .or(() -> before.filter(Attempt::isSubmitted)
                        .flatMap(begun -> edition(forms.other(begun.getQuizId()).id()))
                        .map(form -> taking.start(account, form, Optional.of(occasion))));
    }

    private Optional<Edition> edition(String form) {
        return library.edition(form);
    }

    /** Of everybody who has handed in both forms. */
    @Transactional
    public ClassGain ofAll(Forms forms) {
        var halves = new HashMap<String, ClassGain.Half>();
        for (var row : rows(forms)) {
            halves.put(
                    (String) row.get(0),
                    new ClassGain.Half(
                            ((Number) row.get(1)).longValue(), real(row.get(2)), real(row.get(3)), real(row.get(4))));
        }
        return new ClassGain(
                halves.getOrDefault(forms.a().id(), ClassGain.Half.NOBODY),
                halves.getOrDefault(forms.b().id(), ClassGain.Half.NOBODY));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(Forms forms) {
        return entities.createNativeQuery(HALVES, Tuple.class)
                .setParameter("a", forms.a().id())
                .setParameter("b", forms.b().id())
                .getResultList();
    }

    private static double real(Object number) {
        return ((Number) number).doubleValue();
    }
}
