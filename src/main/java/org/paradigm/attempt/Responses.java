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
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;

/** Only ever added to. */
@ApplicationScoped
public class Responses {
    @PersistenceContext
    private EntityManager entities;

    private static final String WRITTEN = """
            (select distinct on (question_id)
                    question_id, sequence, cast(answer as text) as answer, certainty, given_at
             from response where account_id = :account and attempt_id = :attempt
             order by question_id, sequence desc)
            union all
            select question_id, 0, null, null, null
            from flag where account_id = :account and attempt_id = :attempt""";

    private static final String ATTEMPT = """
            select {a.*}, written.question_id, written.sequence, written.answer, written.certainty, written.given_at
            from attempt a left join lateral (%s) written on true
            where a.account_id = :account and a.id = :attempt""".formatted(WRITTEN);

    /** Responses and flags of an attempt, in one statement. */
    @SuppressWarnings("unchecked")
    Sheet sheet(UUID account, UUID attempt) {
        return sheet((List<Tuple>) entities.createNativeQuery(WRITTEN, Tuple.class)
                .setParameter("account", account)
                .setParameter("attempt", attempt)
                .getResultList());
    }

    /** The same with the attempt itself: every page of an attempt asks for both. */
    Optional<Opened> opened(UUID account, UUID attempt) {
        return opened(ATTEMPT, account, attempt);
    }

    /** The same, and keeps it from being handed in while an answer is being saved; many savers at a time. */
    Optional<Opened> held(UUID account, UUID attempt) {
        return opened(ATTEMPT + " for share of a", account, attempt);
    }

    @SuppressWarnings("unchecked")
    private Optional<Opened> opened(String sql, UUID account, UUID attempt) {
        var rows = (List<Tuple>) entities.createNativeQuery(sql, Tuple.class)
                .unwrap(NativeQuery.class)
                .addEntity("a", Attempt.class)
                .addScalar("question_id", String.class)
                .addScalar("sequence", Integer.class)
                .addScalar("answer", String.class)
                .addScalar("certainty", Integer.class)
                .addScalar("given_at", Instant.class)
                .setParameter("account", account)
                .setParameter("attempt", attempt)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opened((Attempt) rows.get(0).get(0), sheet(rows)));
    }

    /** Of rows with the columns of {@link #WRITTEN}; one without a question says that nothing is written. */
    private static Sheet sheet(List<Tuple> rows) {
        var responses = new HashMap<String, Response>();
        var flags = new HashSet<String>();
        for (var row : rows) {
            var question = (String) row.get("question_id");
            if (question == null) {
                continue;
            }
            if (row.get("answer") == null) {
                flags.add(question);
            } else {
                responses.put(question, response(row));
            }
        }
        return new Sheet(responses, flags);
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
        var certainty = (Number) row.get("certainty");
        return new Response(
                (String) row.get("question_id"),
                ((Number) row.get("sequence")).intValue(),
                Answer.parse((String) row.get("answer")),
                certainty == null ? Optional.empty() : Certainty.of(certainty.intValue()),
                instant(row.get("given_at")));
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
