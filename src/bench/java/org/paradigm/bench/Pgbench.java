package org.paradigm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own load program, doing what the product's PostgreSQL does when an answer is saved: the very statements
 * of one save, as they were logged, over TCP, prepared. Each client goes from attempt to attempt and answers the
 * questions of each, as the learners of the measurement do.
 */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final String ACCOUNT = "cast('00000000-0000-4000-8000-' || lpad(cast(%s as text), 12, '0') as uuid)";
    private static final String ATTEMPT = ACCOUNT.replace("-8000-", "-9000-");
    private static final String TOKEN = "decode(lpad(to_hex(cast(%s as integer)), 64, '0'), 'hex')";

    private static final int INSERTS = 8000;

    /** What was saved, and by whom, when the statements were logged. */
    record Recorded(
            List<StatementLog.Statement> statements,
            String account,
            String attempt,
            List<String> questions,
            String question) {}

    private final Product product;
    private final Path room;

    Pgbench(Product product, Path room) {
        this.product = product;
        this.room = room;
    }

    /** Saves a second; nothing if there is no pgbench on this machine. */
    Optional<Double> rate(Recorded recorded, int clients, int attemptsEach)
            throws IOException, SQLException, InterruptedException {
        var program = Programs.find("pgbench");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        prepare(recorded, clients * attemptsEach);
        var questions = recorded.questions().size();
        var script = room.resolve("save.sql");
        Files.writeString(script, script(recorded, attemptsEach));
        return Optional.of(run(program.get(), script, clients, attemptsEach * questions));
    }

    /** CPU seconds of a thousand one-row inserts, each in a transaction of its own: the least that keeping costs here. */
    Optional<Double> insertsCpu(int clients) throws IOException, SQLException, InterruptedException {
        var program = Programs.find("pgbench");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute("create table pgbench_row (at timestamptz, text text)");
        }
        var script = room.resolve("insert.sql");
        Files.writeString(script, "insert into pgbench_row values (now(), 'answer');\n");
        run(program.get(), script, clients, INSERTS / clients);
        var before = product.cpu();
        run(program.get(), script, clients, INSERTS / clients);
        return Optional.of((product.cpu() - before) * 1000 / INSERTS);
    }

    /** @return transactions a second */
    private double run(String program, Path script, int clients, int each) throws IOException, InterruptedException {
        var output = room.resolve("pgbench.log");
        var exit = new ProcessBuilder(
                        program,
                        "-n",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(product.databasePort()),
                        "-U",
                        "postgres",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "1",
                        "-t",
                        String.valueOf(each),
                        "-D",
                        "n=-1",
                        "-f",
                        script.toString(),
                        "postgres")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        var rate = RATE.matcher(Files.readString(output));
        if (exit != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + Files.readString(output));
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Learners with an attempt under way each, after the recorded one's likeness. */
    private void prepare(Recorded recorded, int learners) throws SQLException, IOException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            var each = " from generate_series(0, " + (learners - 1) + ") i";
            statement.execute("insert into account (id, name, email, created_at) select " + ACCOUNT.formatted("i")
                    + ", 'Learner', 'pgbench' || i || '@example.org', now()" + each);
            statement.execute("insert into account_role select " + ACCOUNT.formatted("i") + ", 'student'" + each);
            statement.execute(
                    "insert into sign_in (account_id, id, token_hash, started_at, seen_on, expires_at) select "
                            + ACCOUNT.formatted("i") + ", gen_random_uuid(), " + TOKEN.formatted("i")
                            + ", now(), (now() at time zone 'UTC')::date, now() + interval '1 day'" + each);
            statement.execute(
                    "insert into attempt (account_id, id, quiz_id, version, paper, practice, started_at, deadline) select "
                            + ACCOUNT.formatted("i") + ", " + ATTEMPT.formatted("i")
                            + ", quiz_id, version, paper, practice, started_at, deadline from attempt, generate_series(0, "
                            + (learners - 1)
                            + ") i where attempt.id = '" + recorded.attempt() + "'");
            statement.execute("analyze");
        }
    }

    private static String script(Recorded recorded, int attemptsEach) {
        var script = new StringBuilder("\\set n :n + 1\n");
        script.append("\\set learner :client_id * ")
                .append(attemptsEach)
                .append(" + :n / ")
                .append(recorded.questions().size())
                .append('\n');
        script.append("\\set question 1 + mod(:n, ")
                .append(recorded.questions().size())
                .append(")\n");
        var account = ACCOUNT.formatted(":learner");
        var known = new HashMap<>(Map.of(
                "'" + recorded.account() + "'",
                account,
                "'" + recorded.attempt() + "'",
                ATTEMPT.formatted(":learner"),
                "'" + recorded.question() + "'",
                "(array["
                        + recorded.questions().stream()
                                .map(id -> "'" + id + "'")
                                .collect(Collectors.joining(",")) + "])[cast(:question as integer)]"));
        for (var statement : recorded.statements()) {
            var sql = PLACE.matcher(statement.sql().replaceAll("\\s+", " ")).replaceAll(place -> {
                var value = statement.parameters().get(Integer.parseInt(place.group(1)) - 1);
                // The only value of 32 bytes is the hash of the token.
                var written = value.matches("'\\\\x[0-9a-f]{64}'")
                        ? TOKEN.formatted(":learner")
                        : known.getOrDefault(value, value);
                return java.util.regex.Matcher.quoteReplacement(written);
            });
            script.append(sql).append(";\n");
        }
        return script.toString();
    }
}
