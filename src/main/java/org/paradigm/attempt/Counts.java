package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Field;
import org.paradigm.quiz.Question;

/**
 * How often each question was answered and each option chosen, over everybody: kept up with every answer that counts,
 * so that an instructor's page costs the same after a million of them.
 */
@ApplicationScoped
public class Counts {
    @PersistenceContext
    private EntityManager entities;

    /** In a lesson the first answer counts: later ones have seen the feedback. */
    void count(@Observes Answered answered) {
        if (!answered.first()) {
            return;
        }
        var edition = answered.edition();
        var question = answered.question();
        entities.createNativeQuery(
                        """
                        insert into question_count values (:quiz, :version, :question, 1, :points)
                        on conflict (quiz_id, version, question_id) do update
                        set answers = question_count.answers + 1, points = question_count.points + excluded.points""")
                .setParameter("quiz", edition.quiz().id())
                .setParameter("version", edition.sha256())
                .setParameter("question", question.id())
                .setParameter("points", answered.mark().fraction())
                .executeUpdate();
        var choices = choices(question, answered.answer());
        if (choices.length > 0) {
            entities.createNativeQuery(
                            """
                            insert into choice_count
                            select :quiz, :version, :question, split_part(c, chr(9), 1), split_part(c, chr(9), 2), 1
                            from unnest(cast(:choices as text[])) c order by c
                            on conflict (quiz_id, version, question_id, field, choice) do update
                            set n = choice_count.n + 1""")
                    .setParameter("quiz", edition.quiz().id())
                    .setParameter("version", edition.sha256())
                    .setParameter("question", question.id())
                    .setParameter("choices", choices)
                    .executeUpdate();
        }
    }

    /** Field and choice of everything that was chosen from a list; what somebody typed is theirs. */
    private static String[] choices(Question question, Answer answer) {
        return question.fields().stream()
                .filter(field -> !field.values().isEmpty())
                .map(Field::name)
                .flatMap(name -> answer.values(name).stream().map(value -> name + "\t" + value))
                .toArray(String[]::new);
    }
}
