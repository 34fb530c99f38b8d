package org.paradigm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Learners answer; the server and PostgreSQL are killed in turn, and come back; then the database is held against what
 * each learner was told. Ends with 1 if an acknowledged answer is lost or anything is there that nobody sent.
 */
public final class KillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Ledger ledger = new Ledger();
    private final Random random = new Random();
    private final List<Learner> learners = new ArrayList<>();
    private final Server server;

    private KillTest(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[2]);
        var kills = Integer.parseInt(arguments[3]);
        try (var server = new Server(
                Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]).toRealPath())) {
            var ok = new KillTest(server).run(count, kills);
            if (!ok) {
                System.exit(1);
            }
        }
    }

    private boolean run(int count, int kills) throws IOException, InterruptedException, SQLException {
        var begin = Instant.now();
        server.start();
        for (int i = 0; i < count; i++) {
            var learner = new Learner(server.address(), ledger);
            learners.add(learner);
            learner.start();
        }
        awaitAnswers("at first");
        for (int i = 1; i <= kills; i++) {
            Thread.sleep(random.nextInt(200)); // so that it strikes at any point of a save
            server.kill();
            server.start();
            var back = awaitAnswers("after kill " + i + " of the server");
            Thread.sleep(random.nextInt(200));
            server.killDatabase();
            var again = awaitAnswers("after kill " + i + " of PostgreSQL");
            System.out.printf(
                    "kill %2d: answers again after %4.1f s (server), %4.1f s (PostgreSQL); %d acknowledged%n",
                    i, back.toMillis() / 1000.0, again.toMillis() / 1000.0, ledger.acknowledged());
        }
        for (var learner : learners) {
            learner.finish();
        }
        boolean ok;
        try (var connection = server.database()) {
            ok = ledger.compare(connection, count);
        }
        ok &= server.stop();
        System.out.printf(
                "took                  %d s%n",
                Duration.between(begin, Instant.now()).toSeconds());
        return ok;
    }

    /** Until half of the learners have had an answer acknowledged from now on. */
    private Duration awaitAnswers(String when) throws InterruptedException, IOException {
        var from = Instant.now();
        var before = learners.stream().map(Learner::acknowledged).toList();
        while (true) {
            var on = 0;
            for (int i = 0; i < learners.size(); i++) {
                on += learners.get(i).acknowledged() > before.get(i) ? 1 : 0;
                learners.get(i).complain();
            }
            var waited = Duration.between(from, Instant.now());
            if (2 * on >= learners.size()) {
                return waited;
            }
            if (waited.compareTo(PATIENCE) > 0 || !server.isAlive()) {
                throw new IOException(
                        "Only " + on + " learners had an answer acknowledged " + when + ", see " + server.log());
            }
            Thread.sleep(20);
        }
    }
}
