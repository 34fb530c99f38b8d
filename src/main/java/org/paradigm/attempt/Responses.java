package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.paradigm.authoring.Edition;
import org.paradigm.quiz.Certainty;

/**
 * Only ever added to. Every answer that is saved passes here, so the statements are written by hand, on the connection of
 * the transaction under way.
 */
@ApplicationScoped
public class Responses {
    private static final String ATTEMPT = """
            select a.*, written.question_id, written.sequence, written.answer, written.certainty, written.given_at
            from attempt a left join lateral (%s) written on true
            where a.account_id = ? and a.id = ?""".formatted(SheetRows.OF_ATTEMPT);

    private static final String ADD = """
            insert into response (account_id, attempt_id, question_id, sequence, answer, certainty, given_at)
            values (?, ?, ?, ?, cast(? as jsonb), cast(? as smallint), ?)
            on conflict do nothing""";

    private static final String AT = """
            select question_id, sequence, cast(answer as text) as answer, certainty, given_at
            from response where account_id = ? and attempt_id = ? and question_id = ? and sequence = ?""";

    private static final String FLAG = "insert into flag values (?, ?, ?) on conflict do nothing";
    private static final String UNFLAG = "delete from flag where account_id = ? and attempt_id = ? and question_id = ?";

    @PersistenceContext
    private EntityManager entities;

    @FunctionalInterface
    private interface Reading<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Responses and flags of an attempt. */
    Sheet sheet(UUID account, UUID attempt) {
        return with(SheetRows.OF_ATTEMPT, Responses::sheet, account, attempt, account, attempt);
    }

    /** What has been answered in a lesson. */
    Sheet ofLesson(UUID account, Edition questions) {
        return with(SheetRows.OF_LESSONS, Responses::sheet, account, new String[] {questions.sha256()});
    }

    /** What was answered first in a lesson, whatever became of its questions since. */
    Sheet firstOfLesson(UUID account, String quiz) {
        return with(SheetRows.FIRST_OF_LESSON, Responses::sheet, account, quiz);
    }

    /** The same with the attempt itself, in one statement: every page of an attempt asks for both. */
    Optional<Opened> opened(UUID account, UUID attempt) {
        return with(ATTEMPT, Responses::opened, account, attempt, account, attempt, account, attempt);
    }

    /** The same, and keeps it from being handed in while an answer is being saved; many savers at a time. */
    Optional<Opened> held(UUID account, UUID attempt) {
        var held = ATTEMPT + " for share of a";
        return with(held, Responses::opened, account, attempt, account, attempt, account, attempt);
    }

    /** Adds a response; false if there is one with this sequence already. */
    boolean add(UUID account, UUID attempt, Response response) {
        return with(
                        ADD,
                        PreparedStatement::executeUpdate,
                        account,
                        attempt,
                        response.question(),
                        response.sequence(),
                        response.answer().json(),
                        response.certainty().map(Certainty::level).orElse(null),
                        response.givenAt().atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** The response with a certain sequence. */
    Optional<Response> at(UUID account, UUID attempt, String question, int sequence) {
        return with(AT, Responses::response, account, attempt, question, sequence);
    }

    void flag(UUID account, UUID attempt, String question, boolean on) {
        with(on ? FLAG : UNFLAG, PreparedStatement::executeUpdate, account, attempt, question);
    }

    private static Sheet sheet(PreparedStatement statement) throws SQLException {
        var written = new SheetRows();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                written.add(row);
            }
        }
        return written.sheet();
    }

    private static Optional<Opened> opened(PreparedStatement statement) throws SQLException {
        var written = new SheetRows();
        Attempt attempt = null;
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                attempt = attempt == null ? Attempt.of(row) : attempt;
                written.add(row);
            }
        }
        return Optional.ofNullable(attempt).map(found -> new Opened(found, written.sheet()));
    }

    private static Optional<Response> response(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(SheetRows.response(row)) : Optional.empty();
        }
    }

    private <T> T with(String sql, Reading<T> reading, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return reading.of(statement);
            }
        });
    }
}
