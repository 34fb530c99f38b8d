package org.paradigm.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.paradigm.attempt.Answered;

/** The newest mark of every question that somebody has answered, kept up within the transaction that saves the answer. */
@ApplicationScoped
public class Masteries {
    @PersistenceContext
    private EntityManager entities;

    /** What was left empty, or is still to be assessed, tells nothing about what somebody knows. */
    void keep(@Observes Answered answered) {
        if (answered.answer().isEmpty() || answered.mark().isOpen()) {
            return;
        }
        // An attempt that was open for long is handed in after answers that are newer than its own.
        entities.createNativeQuery(
                        """
                        insert into mastery as old (account_id, quiz_id, question_id, objective, fraction, times, answered_at)
                        values (:account, :quiz, :question, :objective, :fraction, 1, :at)
                        on conflict (account_id, quiz_id, question_id) do update set
                            objective = excluded.objective,
                            fraction = case when excluded.answered_at < old.answered_at then old.fraction else excluded.fraction end,
                            times = old.times + 1,
                            answered_at = greatest(old.answered_at, excluded.answered_at)""")
                .setParameter("account", answered.account())
                .setParameter("quiz", answered.edition().quiz().id())
                .setParameter("question", answered.question().id())
                .setParameter("objective", answered.question().about().objective())
                .setParameter("fraction", answered.mark().fraction())
                .setParameter("at", answered.at())
                .executeUpdate();
    }
}
