package org.paradigm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the course in one database, as PostgreSQL's own catalogue has them. */
final class Schema {
    /** The record of migrations, which every database has of its own. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS = """
            select t.table_name, c.column_name
            from information_schema.tables t
            join information_schema.columns c using (table_schema, table_name)
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
            order by t.table_name, c.ordinal_position""";
    private static final String REFERENCES = """
            select child.relname, parent.relname
            from pg_constraint c
            join pg_class child on child.oid = c.conrelid
            join pg_class parent on parent.oid = c.confrelid
            where c.contype = 'f' and child.oid <> parent.oid and c.connamespace = 'public'::regnamespace""";
    private static final String SEQUENCES =
            "select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null";
    private static final String VERSION = "select version from " + HISTORY
            + " where success and version is not null order by installed_rank desc limit 1";

    /** A table and those of its columns that are written. */
    record Table(String name, List<String> columns) {
        /** {@code public."response" ("account_id", …)} */
        String sql() {
            return columns.stream()
                    .map(Schema::quoted)
                    .collect(Collectors.joining(", ", "public." + quoted(name) + " (", ")"));
        }
    }

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The newest migration that has been here; none in a new database. */
    Optional<String> version() throws SQLException {
        return pairs("select tablename, tablename from pg_tables where schemaname = 'public' and tablename = '"
                                + HISTORY + "'")
                        .isEmpty()
                ? Optional.empty()
                : pairs(VERSION.replace("select version", "select version, version")).stream()
                        .map(pair -> pair[0])
                        .findFirst();
    }

    /** Each after those that it refers to. */
    List<Table> tables() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var pair : pairs(COLUMNS)) {
            if (!pair[0].equals(HISTORY)) {
                columns.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
            }
        }
        var references = pairs(REFERENCES);
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < columns.size()) {
            var next = columns.keySet().stream()
                    .filter(name -> !ordered.contains(name) && ready(name, references, ordered))
                    .toList();
            if (next.isEmpty()) {
                throw new SQLException("Tables refer to each other in a circle: " + columns.keySet());
            }
            ordered.addAll(next);
        }
        return ordered.stream()
                .map(name -> new Table(name, List.copyOf(columns.get(name))))
                .toList();
    }

    private static boolean ready(String name, List<String[]> references, Set<String> filled) {
        return references.stream().filter(pair -> pair[0].equals(name)).allMatch(pair -> filled.contains(pair[1]));
    }

    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        for (var pair : pairs(SEQUENCES)) {
            sequences.put(pair[0], Long.valueOf(pair[1]));
        }
        return sequences;
    }

    private List<String[]> pairs(String sql) throws SQLException {
        var pairs = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                pairs.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return pairs;
    }
}
