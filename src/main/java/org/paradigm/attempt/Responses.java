package org.paradigm.attempt;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.paradigm.authoring.Edition;
import org.paradigm.quiz.Certainty;

/**
 * Only ever added to. Every answer that is saved passes here, so the statements are written by hand: each is a
 * transaction of its own, or belongs to the one under way.
 */
@ApplicationScoped
public class Responses {
    private static final String ATTEMPT = """
            select a.*, written.question_id, written.sequence, written.answer, written.certainty, written.given_at
            from attempt a left join lateral (%s) written on true
            where a.account_id = ? and a.id = ?""".formatted(SheetRows.OF_ATTEMPT);

    /** Waits for whoever is handing the attempt in, and finds no attempt to add to once that is done. */
    private static final String ADD = """
            insert into response (account_id, attempt_id, question_id, sequence, answer, certainty, given_at)
            select account_id, id, ?, ?, cast(? as jsonb), cast(? as smallint), ? from attempt a
            where account_id = ? and id = ? and submitted_at is null and (deadline is null or deadline >= ?)
            for share of a
            on conflict do nothing""";

    private static final String AT = """
            select question_id, sequence, cast(answer as text) as answer, certainty, given_at
            from response where account_id = ? and attempt_id = ? and question_id = ? and sequence = ?""";

    private static final String FLAG = "insert into flag values (?, ?, ?) on conflict do nothing";
    private static final String UNFLAG = "delete from flag where account_id = ? and attempt_id = ? and question_id = ?";

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

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

    /**
     * Adds a response, and keeps the attempt from being handed in meanwhile; many savers at a time.
     *
     * @return false if there is one with this sequence already, or nothing can be added to the attempt any more
     */
    boolean add(UUID account, UUID attempt, Response response) {
        return with(
                        ADD,
                        PreparedStatement::executeUpdate,
                        response.question(),
                        response.sequence(),
                        response.answer().json(),
                        response.certainty().map(Certainty::level).orElse(null),
                        response.givenAt().atOffset(ZoneOffset.UTC),
                        account,
                        attempt,
                        response.givenAt().minus(Attempt.GRACE).atOffset(ZoneOffset.UTC))
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
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return reading.of(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
