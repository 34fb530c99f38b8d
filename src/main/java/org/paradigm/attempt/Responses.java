package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;

/** Only ever added to. */
@ApplicationScoped
public class Responses {
    @PersistenceContext
    private EntityManager entities;

    /** Responses and flags of an attempt, in one statement. */
    Sheet sheet(UUID account, UUID attempt) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery("""
                        (select distinct on (question_id)
                                question_id, sequence, cast(answer as text) as answer, certainty, given_at
                         from response where account_id = :account and attempt_id = :attempt
                         order by question_id, sequence desc)
                        union all
                        select question_id, 0, null, null, null
                        from flag where account_id = :account and attempt_id = :attempt""", Tuple.class)
                .setParameter("account", account)
                .setParameter("attempt", attempt)
                .getResultList();
        var responses = new HashMap<String, Response>();
        var flags = new HashSet<String>();
        for (var row : rows) {
            if (row.get(2) == null) {
                flags.add((String) row.get(0));
            } else {
                responses.put((String) row.get(0), response(row));
            }
        }
        return new Sheet(responses, flags);
    }

    /** What has been answered in a lesson, in one statement: the lesson's page asks for it every time. */
    Sheet practiceSheet(UUID account, String quiz, String version) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery("""
                        select distinct on (question_id)
                               question_id, sequence, cast(answer as text) as answer, certainty, given_at
                        from attempt a join response r on r.account_id = a.account_id and r.attempt_id = a.id
                        where a.account_id = :account and quiz_id = :quiz and version = :version and practice
                        order by question_id, sequence desc""", Tuple.class)
                .setParameter("account", account)
                .setParameter("quiz", quiz)
                .setParameter("version", version)
                .getResultList();
        var responses = new HashMap<String, Response>();
        rows.forEach(row -> responses.put((String) row.get(0), response(row)));
        return new Sheet(responses, Set.of());
    }

    /** Adds a response; false if there is one with this sequence already. */
    boolean add(UUID account, UUID attempt, Response response) {
        return entities.createNativeQuery("""
                                insert into response
                                  (account_id, attempt_id, question_id, sequence, answer, certainty, given_at)
                                values (:account, :attempt, :question, :sequence, cast(:answer as jsonb),
                                        cast(:certainty as smallint), :now)
                                on conflict do nothing""")
                        .setParameter("account", account)
                        .setParameter("attempt", attempt)
                        .setParameter("question", response.question())
                        .setParameter("sequence", response.sequence())
                        .setParameter("answer", response.answer().json())
                        .setParameter(
                                "certainty",
                                response.certainty().map(Certainty::level).orElse(null))
                        .setParameter("now", response.givenAt())
                        .executeUpdate()
                == 1;
    }

    /** The response with a certain sequence. */
    Optional<Response> at(UUID account, UUID attempt, String question, int sequence) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery("""
                        select question_id, sequence, cast(answer as text) as answer, certainty, given_at
                        from response
                        where account_id = :account and attempt_id = :attempt
                          and question_id = :question and sequence = :sequence""", Tuple.class)
                .setParameter("account", account)
                .setParameter("attempt", attempt)
                .setParameter("question", question)
                .setParameter("sequence", sequence)
                .getResultList();
        return rows.stream().findFirst().map(Responses::response);
    }

    void flag(UUID account, UUID attempt, String question, boolean on) {
        entities.createNativeQuery(
                        on
                                ? "insert into flag values (:account, :attempt, :question) on conflict do nothing"
                                : "delete from flag where account_id = :account and attempt_id = :attempt and question_id = :question")
                .setParameter("account", account)
                .setParameter("attempt", attempt)
                .setParameter("question", question)
                .executeUpdate();
    }

    private static Response response(Tuple row) {
        return new Response(
                (String) row.get(0),
                ((Number) row.get(1)).intValue(),
                Answer.parse((String) row.get(2)),
                row.get(3) == null ? Optional.empty() : Certainty.of(((Number) row.get(3)).intValue()),
                instant(row.get(4)));
    }

    /** Hibernate 6 gives an Instant; older drivers an OffsetDateTime or a Timestamp. */
    private static Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        return value instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) value).toInstant();
    }
}
