package org.paradigm.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Certainty;

/**
 * What somebody has answered in a lesson, as part of a statement that asks for more: the lesson's page asks for it every
 * time, and for how far they have come with it.
 */
public final class LessonAnswers {
    /**
     * The newest response to each question, with columns {@code question_id}, {@code sequence}, {@code answer} (text),
     * {@code certainty}, {@code given_at}. To be set: the account, the quiz, its version.
     */
    public static final String NEWEST = """
            select distinct on (question_id)
                   question_id, sequence, cast(answer as text) as answer, certainty, given_at
            from attempt a join response r on r.account_id = a.account_id and r.attempt_id = a.id
            where a.account_id = ? and quiz_id = ? and version = ? and practice
            order by question_id, sequence desc""";

    private final Map<String, Response> responses = new HashMap<>();

    /** @param row that has the columns of {@link #NEWEST}, whatever else it has */
    public void add(ResultSet row) throws SQLException {
        var response = new Response(
                row.getString("question_id"),
                row.getInt("sequence"),
                Answer.parse(row.getString("answer")),
                Certainty.of(row.getInt("certainty")),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
        responses.put(response.question(), response);
    }

    public Sheet sheet() {
        return new Sheet(responses, Set.of());
    }
}
