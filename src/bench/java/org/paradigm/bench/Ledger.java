package org.paradigm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent, and what of it was acknowledged. */
final class Ledger {
    /** @param answer {@code field=value} */
    record Entry(String attempt, String question, int sequence, String answer) {}

    private static final String SAVED = """
            select attempt_id::text, question_id, sequence,
                   (select string_agg(key || '=' || (value ->> 0), ';') from jsonb_each(answer))
            from response""";

    private final Set<Entry> sent = ConcurrentHashMap.newKeySet();
    private final Set<Entry> acknowledged = ConcurrentHashMap.newKeySet();

    void send(Entry entry) {
        sent.add(entry);
    }

    void acknowledge(Entry entry) {
        acknowledged.add(entry);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Prints what it found; false if the database is not exactly what the learners were told. */
    boolean compare(Connection connection, int learners) throws SQLException {
        var saved = new HashSet<Entry>();
        var rows = 0;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SAVED)) {
            while (row.next()) {
                rows++;
                saved.add(new Entry(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)));
            }
        }
        int attempts;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from attempt")) {
            row.next();
            attempts = row.getInt(1);
        }
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(saved);
        var found = acknowledged.size() - lost.size();
        var strange = new HashSet<>(saved);
        strange.removeAll(sent);
        System.out.printf("answers acknowledged  %d%n", acknowledged.size());
        System.out.printf("answers found         %d%n", found);
        System.out.printf("answers lost          %d%n", lost.size());
        System.out.printf(
                "rows in the database  %d, of which never sent, or twice: %d%n",
                rows, strange.size() + rows - saved.size());
        System.out.printf("attempts              %d by %d learners%n", attempts, learners);
        lost.stream().limit(10).forEach(entry -> System.out.println("  lost: " + entry));
        strange.stream().limit(10).forEach(entry -> System.out.println("  never sent: " + entry));
        return lost.isEmpty() && strange.isEmpty() && rows == saved.size() && attempts == learners;
    }
}
