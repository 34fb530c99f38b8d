package org.paradigm.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;

/**
 * Gathers what somebody has written from rows with the columns {@code question_id}, {@code sequence}, {@code answer}
 * (text), {@code certainty} and {@code given_at}, whatever else they have. Every page asks for it every time, together
 * with what else it shows.
 */
public final class SheetRows {
    /**
     * The newest response to each question of lessons, with {@code quiz_id}. To be set: the account, and the versions of
     * their quizzes as an array of texts.
     */
    public static final String OF_LESSONS = """
            select distinct on (quiz_id, question_id)
                   quiz_id, question_id, sequence, cast(answer as text) as answer, certainty, given_at
            from attempt a join response r on r.account_id = a.account_id and r.attempt_id = a.id
            where a.account_id = ? and version = any(?) and practice
            order by quiz_id, question_id, sequence desc""";

    /** The first response to each question of a lesson, whatever its version was. To be set: the account, the quiz. */
    static final String FIRST_OF_LESSON = """
            select distinct on (question_id)
                   question_id, sequence, cast(answer as text) as answer, certainty, given_at
            from attempt a join response r on r.account_id = a.account_id and r.attempt_id = a.id
            where a.account_id = ? and quiz_id = ? and practice
            order by question_id, given_at""";

    /** The newest response to each question of an attempt, and its flags. To be set: the account, the attempt; twice. */
    static final String OF_ATTEMPT = """
            (select distinct on (question_id)
                    question_id, sequence, cast(answer as text) as answer, certainty, given_at
             from response where account_id = ? and attempt_id = ?
             order by question_id, sequence desc)
            union all
            select question_id, 0, null, null, null
            from flag where account_id = ? and attempt_id = ?""";

    private final Map<String, Response> responses = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    /** A row without an answer is a flag; one without a question says that nothing is written. */
    public void add(ResultSet row) throws SQLException {
        var question = row.getString("question_id");
        if (question == null) {
            return;
        }
        if (row.getString("answer") == null) {
            flags.add(question);
        } else {
            responses.put(question, response(row));
        }
    }

    static Response response(ResultSet row) throws SQLException {
        return new Response(
                row.getString("question_id"),
                row.getInt("sequence"),
                Answer.parse(row.getString("answer")),
                Certainty.of(row.getInt("certainty")),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    public Sheet sheet() {
        return new Sheet(responses, flags);
    }
}
