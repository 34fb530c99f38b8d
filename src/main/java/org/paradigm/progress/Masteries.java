package org.paradigm.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.paradigm.attempt.Answers;
import org.paradigm.quiz.Kind;

/** The newest mark of every question that somebody has answered, kept up within the transaction that saves the answer. */
@ApplicationScoped
public class Masteries {
    @PersistenceContext
    private EntityManager entities;

    /**
     * What was left empty, or is still to be assessed, tells nothing about what somebody knows; and a form is there to
     * measure what the course changes, not to count as learnt in it.
     */
    void keep(@Observes Answers answers) {
        var known = answers.each().stream()
                .filter(each -> each.edition().quiz().kind() != Kind.FORM)
                .filter(each -> !each.answer().isEmpty() && !each.mark().isOpen())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        // An attempt that was open for long is handed in after answers that are newer than its own.
        entities.createNativeQuery("""
                        insert into mastery as old (account_id, quiz_id, question_id, objective, fraction, times, answered_at)
                        select :account, :quiz, question, objective, fraction, 1, :at
                        from unnest(cast(:questions as text[]), cast(:objectives as text[]), cast(:fractions as float8[]))
                             as given(question, objective, fraction)
                        on conflict (account_id, quiz_id, question_id) do update set
                            objective = excluded.objective,
                            fraction = case when excluded.answered_at < old.answered_at then old.fraction else excluded.fraction end,
                            times = old.times + 1,
                            answered_at = greatest(old.answered_at, excluded.answered_at)""")
                .setParameter("account", known.get(0).account())
                .setParameter("quiz", known.get(0).edition().quiz().id())
                .setParameter(
                        "questions",
                        known.stream().map(each -> each.question().id()).toArray(String[]::new))
                .setParameter(
                        "objectives",
                        known.stream()
                                .map(each -> each.question().about().objective())
                                .toArray(String[]::new))
                .setParameter(
                        "fractions",
                        known.stream().map(each -> each.mark().fraction()).toArray(Double[]::new))
                .setParameter("at", known.get(0).at())
                .executeUpdate();
    }
}
