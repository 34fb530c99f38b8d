package org.paradigm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every statement that PostgreSQL has executed for the product in a while, from PostgreSQL's own log. Nothing is
 * measured meanwhile: writing the log takes time.
 */
final class StatementLog {
    /** @param parameters as PostgreSQL logs them: {@code 'text'} or {@code NULL} */
    record Statement(String sql, List<String> parameters) {
        boolean controlsTransaction() {
            return sql.matches("(?i)(begin|commit|rollback)\\b.*");
        }
    }

    interface Work {
        void run() throws Exception;
    }

    private static final String MARK = "@paradigm@";
    private static final Pattern EXECUTED =
            Pattern.compile(MARK + " ?LOG: +(?:statement|execute (?:fetch from )?[^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile(MARK + " ?DETAIL: +[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = ('(?:[^']|'')*'|NULL)");
    private final Product product;

    private StatementLog(Product product) {
        this.product = product;
    }

    /** Restarts PostgreSQL, which otherwise logs to where nobody can read it; the product goes on by itself. */
    static StatementLog of(Product product) throws Exception {
        try (var database = product.database()) {
            set(
                    database,
                    "alter system set logging_collector = on",
                    "alter system set log_filename = 'statements.log'",
                    "alter system set log_rotation_age = 0",
                    "alter system set log_line_prefix = '@%a@ '");
        }
        product.restartDatabase();
        return new StatementLog(product);
    }

    List<Statement> during(Work work) throws Exception {
        try (var database = product.database()) {
            set(database, "alter system set log_statement = 'all'");
            var from = Files.size(log());
            try {
                work.run();
            } finally {
                set(database, "alter system reset log_statement");
            }
            return parse(from);
        }
    }

    private Path log() {
        return product.databaseDirectory().resolve("log/statements.log");
    }

    private static void set(Connection database, String... statements) throws SQLException, InterruptedException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("select pg_reload_conf()");
        }
        // Until every process has read its configuration, and every line has reached the log.
        Thread.sleep(1000);
    }

    private List<Statement> parse(long from) throws IOException {
        var statements = new ArrayList<Statement>();
        for (var entry : entries(from)) {
            var executed = EXECUTED.matcher(entry);
            var parameters = PARAMETERS.matcher(entry);
            if (executed.find()) {
                statements.add(new Statement(executed.group(1).strip(), List.of()));
            } else if (parameters.find() && !statements.isEmpty()) {
                var last = statements.remove(statements.size() - 1);
                statements.add(new Statement(
                        last.sql(),
                        PARAMETER
                                .matcher(parameters.group(1))
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
            }
        }
        statements.removeIf(statement -> statement.sql().isEmpty());
        return statements;
    }

    /** A statement of several lines is one entry: PostgreSQL begins its further lines with a tab. */
    private List<String> entries(long from) throws IOException {
        var entries = new ArrayList<String>();
        var bytes = Files.readAllBytes(log());
        new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {
                    if (line.startsWith("\t") && !entries.isEmpty()) {
                        entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line.substring(1));
                    } else {
                        entries.add(line);
                    }
                });
        return entries;
    }
}
