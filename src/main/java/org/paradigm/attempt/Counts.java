package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Stream;
import org.paradigm.quiz.Field;

/**
 * How often each question was answered and each option chosen, over everybody: kept up with every answer that counts,
 * so that an instructor's page costs the same after a million of them.
 */
@ApplicationScoped
public class Counts {
    @PersistenceContext
    private EntityManager entities;

    /** In a lesson the first answer counts: later ones have seen the feedback. */
    void count(@Observes Answers answers) {
        var first = answers.each().stream().filter(Answered::first).toList();
        if (first.isEmpty()) {
            return;
        }
        var edition = first.get(0).edition();
        entities.createNativeQuery("""
                        insert into question_count
                        select :quiz, :version, question, 1, points
                        from unnest(cast(:questions as text[]), cast(:points as float8[])) as given(question, points)
                        on conflict (quiz_id, version, question_id) do update
                        set answers = question_count.answers + 1, points = question_count.points + excluded.points""")
                .setParameter("quiz", edition.quiz().id())
                .setParameter("version", edition.sha256())
                .setParameter(
                        "questions",
                        first.stream().map(each -> each.question().id()).toArray(String[]::new))
                .setParameter(
                        "points",
                        first.stream().map(each -> each.mark().fraction()).toArray(Double[]::new))
                .executeUpdate();
        var choices = first.stream().flatMap(Counts::choices).sorted().toArray(String[]::new);
        if (choices.length > 0) {
            entities.createNativeQuery("""
                            insert into choice_count
                            select :quiz, :version, split_part(c, chr(9), 1), split_part(c, chr(9), 2), split_part(c, chr(9), 3), 1
                            from unnest(cast(:choices as text[])) c
                            on conflict (quiz_id, version, question_id, field, choice) do update
                            set n = choice_count.n + 1""")
                    .setParameter("quiz", edition.quiz().id())
                    .setParameter("version", edition.sha256())
                    .setParameter("choices", choices)
                    .executeUpdate();
        }
    }

    /** Question, field and choice of everything that was chosen from a list; what somebody typed is theirs. */
    private static Stream<String> choices(Answered answered) {
        var question = answered.question();
        return question.fields().stream()
                .filter(field -> !field.values().isEmpty())
                .map(Field::name)
                .flatMap(name -> answered.answer().values(name).stream()
                        .map(value -> question.id() + "\t" + name + "\t" + value));
    }
}
