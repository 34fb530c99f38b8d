package org.paradigm.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Visitor;

/** A guest who takes the exam, with a browser that runs no scripts unless told to behave like ours. */
class Learner {
    static final String QUIZ = "/en/quiz/knowledge-storage";
    private static final Pattern RADIO = Pattern.compile(
            "<input type=\"radio\" name=\"(answer\\.([a-z0-9-]+)\\.[a-z0-9-]+)\" value=\"([a-z0-9-]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("name=\"sequence\\.([a-z0-9-]+)\" value=\"([0-9]+)\"");

    final Visitor visitor;
    String attempt;

    Learner(Visitor visitor) {
        this.visitor = visitor;
    }

    static Learner atTheExam() {
        var learner = new Learner(new Visitor());
        learner.begin();
        return learner;
    }

    void begin() {
        visitor.get(QUIZ);
        var begun = visitor.post(QUIZ, "begin", "yes");
        assertThat(begun.statusCode()).isEqualTo(303);
        attempt = begun.headers().firstValue("Location").orElseThrow();
    }

    /** The last element of the attempt's address. */
    String id() {
        return attempt.substring(attempt.lastIndexOf('/') + 1);
    }

    String page() {
        var page = visitor.get(attempt);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** For each question that is answered by radio buttons: the name of a field, and the values to choose from. */
    static Map<String, List<String>> radios(String page) {
        var fields = new LinkedHashMap<String, List<String>>();
        RADIO.matcher(page)
                .results()
                .forEach(found -> fields.computeIfAbsent(found.group(1), field -> new ArrayList<>())
                        .add(found.group(3)));
        return fields;
    }

    /** All questions, with the sequence that the page was rendered with. */
    static Map<String, String> sequences(String page) {
        var sequences = new LinkedHashMap<String, String>();
        SEQUENCE.matcher(page).results().forEach(found -> sequences.put(found.group(1), found.group(2)));
        return sequences;
    }

    static String questionOf(String field) {
        return field.split("\\.")[1];
    }

    HttpResponse<String> save(String field, String value, int sequence) {
        return visitor.post(
                attempt, "sequence." + questionOf(field), String.valueOf(sequence), field, value, "do", "save");
    }

    HttpResponse<String> submit() {
        return visitor.post(attempt, "do", "submit");
    }

    /** One number from the database. */
    static long number(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void change(String sql, Object... parameters) {
        try (var connection = ExternalDatabase.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
