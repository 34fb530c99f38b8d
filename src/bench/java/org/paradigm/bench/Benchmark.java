package org.paradigm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The whole run, in order. What it prints to standard output is the report; what it is doing goes to standard error. */
final class Benchmark {
    private static final String LESSON = "/en/lesson/ffn-memory";
    private static final String QUIZ = "/en/quiz/knowledge-storage";
    private static final int PAGES = 1000;
    private static final int ATTEMPTS = 100;
    private static final int[] CONNECTIONS = {1, 8};
    private static final int MANY = 8;
    private static final double MEGABYTE = 1024 * 1024;

    private final boolean quick;
    private final Path room;
    private final Product product;
    private final Table table = new Table();
    private final List<Learners.Learner> readers = new ArrayList<>();
    private double answersPerSecond;
    private final WarmUp warmUp;
    private String warmUps = "";

    private Benchmark(Product product, Path room, boolean quick) {
        this.product = product;
        this.room = room;
        this.quick = quick;
        this.warmUp = new WarmUp(product::cpu, quick ? 4 : 40);
    }

    private int repetitions() {
        return quick ? 1 : 3;
    }

    public static void main(String[] arguments) throws Exception {
        var flags = List.of(arguments).subList(3, arguments.length);
        var room = Files.createTempDirectory("paradigm-bench");
        try (var product = new Product(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], room)) {
            new Benchmark(product, room, flags.contains("--quick")).run(flags);
        } finally {
            if (!flags.contains("--keep")) {
                delete(room);
            }
        }
    }

    private void run(List<String> flags) throws Exception {
        var loadBefore = Machine.load();
        say("starting on an empty data directory");
        var first = product.start();
        product.stop();
        say("starting again");
        var again = product.start();
        table.row(
                "start to first page, everything built",
                Table.number("%.1f s, %.1f CPU-s", again, product.cpu()),
                "8 s",
                Table.number("on an empty data directory %.1f s", first));
        try (var database = product.database()) {
            readers.addAll(Learners.signedIn(database, MANY));
        }
        if (flags.contains("--labs")) {
            new LabLoad(product.port(), quick ? 100 : 500).measure(table);
            System.out.println("Machine: " + Machine.name());
            System.out.println("Load average: " + loadBefore + " before, " + Machine.load() + " after");
            System.out.println(table);
            return;
        }
        if (!flags.contains("--attempts")) {
            pages();
        }
        if (!flags.contains("--pages")) {
            attempts();
        }
        table.row(
                "memory after that load, server + PostgreSQL",
                megabytes(product.serverMemory() + product.databaseMemory()),
                "400 MB",
                megabytes(product.serverMemory()) + " + " + megabytes(product.databaseMemory()));
        new SearchTimes(product.port(), quick ? 5 : 20).measure(table);
        statements();
        cold("lesson", LESSON, "100 KB, 8 requests");
        cold("quiz", begun(readers.get(1)), "100 KB");
        if (flags.contains("--lighthouse")) {
            table.row(
                    "Lighthouse, mobile: performance / accessibility",
                    Lighthouse.of(product.port(), LESSON, room.resolve("lighthouse"))
                            .orElse("needs npx and chromium"),
                    "98 / 100",
                    "");
        }
        System.out.println("Machine: " + Machine.name());
        System.out.println("Load average: " + loadBefore + " before, " + Machine.load() + " after");
        System.out.println("Server's JVM: " + product.flags());
        System.out.println("Warm-up: " + warmUps + "; each figure "
                + (repetitions() == 1 ? "once" : "the median of " + repetitions()));
        System.out.println(
                "CPU: user and system seconds of the server and all PostgreSQL processes; SQL without BEGIN and COMMIT");
        System.out.println("Page: " + LESSON + "; quiz: " + QUIZ + "\n");
        System.out.println(table);
    }

    private void pages() throws Exception {
        say("warming up: pages");
        var warm = new Crowd(MANY, product.port());
        var rounds =
                warmUp.with(() -> warm.does(PAGES, product::cpu, this::signedIn).cpu())
                        + warmUp.with(() ->
                                warm.does(PAGES, product::cpu, this::signedIn).cpu())
                        + warmUp.with(() -> warm.does(PAGES, product::cpu, Benchmark::stranger)
                                .cpu());
        try (var nginx = PlainNginx.serving(page(), room.resolve("nginx")).orElse(null)) {
            for (var connections : CONNECTIONS) {
                var references = "no nginx here";
                if (nginx != null) {
                    references = "nginx "
                            + figures(median(new Crowd(connections, nginx.port()), PAGES, nginx::cpu, Benchmark::file));
                }
                var crowd = new Crowd(connections, product.port());
                rounds += warmUp.with(
                        () -> crowd.does(PAGES, product::cpu, this::signedIn).cpu());
                var who = ", " + connections + (connections == 1 ? " connection" : " connections");
                table.row(
                        "1,000 lesson pages, signed in" + who,
                        figures(median(crowd, PAGES, product::cpu, this::signedIn)),
                        "0.5 CPU-s",
                        references);
                table.row(
                        "1,000 lesson pages, a stranger" + who,
                        figures(median(crowd, PAGES, product::cpu, Benchmark::stranger)),
                        "",
                        references);
            }
        }
        warmUps += Table.number("%d pages", rounds * PAGES);
    }

    private void attempts() throws Exception {
        say("warming up: attempts");
        var warm = warmUp.with(() -> exams(ATTEMPTS).whole().cpu())
                + warmUp.with(() -> exams(ATTEMPTS).whole().cpu());
        warmUps += Table.number(", %d attempts", ATTEMPTS * warm);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < repetitions(); i++) {
            rounds.add(exams(ATTEMPTS));
        }
        rounds.sort(Comparator.comparingDouble(round -> round.whole().cpu()));
        var middle = rounds.get(rounds.size() / 2);
        var questions = middle.answers().pieces() / ATTEMPTS;
        table.row(
                "100 attempts of " + questions + " answers, each saved on its own, " + MANY + " at once",
                Table.number(
                        "%.2f CPU-s, %.1f s",
                        middle.whole().cpu(), middle.whole().seconds()),
                "2 CPU-s",
                Table.number(
                                "begin %.2f, save %.2f, hand in and review %.2f CPU-s",
                                middle.begun().cpu(),
                                middle.answers().cpu(),
                                middle.handedIn().cpu())
                        + new Pgbench(product, room)
                                .insertsCpu(MANY)
                                .map(cpu -> Table.number("; pgbench, 1,000 one-row inserts: %.2f CPU-s", cpu))
                                .orElse(""));
        rounds.sort(Comparator.comparingDouble(round -> round.answers().rate()));
        answersPerSecond = rounds.get(rounds.size() / 2).answers().rate();
    }

    private void statements() throws Exception {
        say("counting statements");
        var log = StatementLog.of(product);
        var pages = 10;
        var ofPages = log.during(() -> {
            try (var wire = new Wire(product.port())) {
                for (int i = 0; i < pages; i++) {
                    signedIn(wire, 0);
                }
            }
        });
        table.row("SQL per lesson page, signed in", perPiece(ofPages, pages), "2", "");
        var exam = new Exam(QUIZ, learner());
        var ofExam = log.during(() -> {
            try (var wire = new Wire(product.port())) {
                whole(exam, wire);
            }
        });
        var learner = learner();
        var recorded = new Exam(QUIZ, learner);
        var ofAnswer = new ArrayList<StatementLog.Statement>();
        try (var wire = new Wire(product.port())) {
            recorded.begin(wire);
            ofAnswer.addAll(log.during(() -> recorded.save(wire, 0)));
        }
        table.row("SQL per attempt", perPiece(ofExam, 1), "60", "of these per answer saved: " + perPiece(ofAnswer, 1));
        var reference = new Pgbench(product, room)
                .rate(
                        new Pgbench.Recorded(
                                ofAnswer,
                                learner.account().toString(),
                                recorded.id(),
                                recorded.questionIds(),
                                recorded.questionIds().get(0)),
                        MANY,
                        quick ? 20 : 100);
        table.row(
                "answers saved a second, " + MANY + " at once",
                Table.number("%.0f", answersPerSecond)
                        + reference
                                .map(tps -> Table.number(" (%.2f of pgbench)", answersPerSecond / tps))
                                .orElse(""),
                "0.20 of pgbench",
                reference
                        .map(tps -> Table.number("pgbench, the same statements over TCP: %.0f", tps))
                        .orElse("no pgbench here"));
    }

    /** A hundred attempts, in three parts. */
    private record Round(Crowd.Outcome begun, Crowd.Outcome answers, Crowd.Outcome handedIn) {
        Crowd.Outcome whole() {
            return begun.and(answers).and(handedIn);
        }
    }

    private Round exams(int count) throws Exception {
        var exams = new ArrayList<Exam>();
        try (var database = product.database()) {
            Learners.signedIn(database, count).forEach(learner -> exams.add(new Exam(QUIZ, learner)));
        }
        var crowd = new Crowd(MANY, product.port());
        var begun = crowd.does(
                count, product::cpu, (wire, number) -> exams.get(number).begin(wire));
        var questions = exams.get(0).questions();
        // Each learner answers one question after the other, without a pause.
        var saved = crowd.does(count, product::cpu, (wire, number) -> {
            for (int i = 0; i < questions; i++) {
                exams.get(number).save(wire, i);
            }
        });
        var handedIn = crowd.does(
                count, product::cpu, (wire, number) -> exams.get(number).handIn(wire));
        return new Round(begun, new Crowd.Outcome(count * questions, saved.seconds(), saved.cpu()), handedIn);
    }

    private static void whole(Exam exam, Wire wire) throws IOException {
        exam.begin(wire);
        for (int i = 0; i < exam.questions(); i++) {
            exam.save(wire, i);
        }
        exam.handIn(wire);
    }

    private Learners.Learner learner() throws Exception {
        try (var database = product.database()) {
            return Learners.signedIn(database, 1).get(0);
        }
    }

    /** The address of an attempt that has just been begun. */
    private String begun(Learners.Learner learner) throws IOException {
        var exam = new Exam(QUIZ, learner);
        try (var wire = new Wire(product.port())) {
            exam.begin(wire);
        }
        return "/en/attempt/" + exam.id();
    }

    private void signedIn(Wire wire, int number) throws IOException {
        expect(wire.get(LESSON, "Cookie", readers.get(number % readers.size()).cookie()));
    }

    private static void stranger(Wire wire, int number) throws IOException {
        expect(wire.get(LESSON));
    }

    private static void file(Wire wire, int number) throws IOException {
        expect(wire.get("/lesson"));
    }

    private static void expect(Wire.Reply reply) {
        if (reply.status() != 200 || reply.header("Content-Encoding").isEmpty()) {
            throw new IllegalStateException("Expected a compressed page, got " + reply.status() + "\n" + reply.text());
        }
    }

    private byte[] page() throws IOException {
        try (var wire = new Wire(product.port())) {
            return wire.get(LESSON, "Cookie", readers.get(0).cookie()).plain();
        }
    }

    private Crowd.Outcome median(Crowd crowd, int pieces, DoubleSupplier cpu, Crowd.Work work)
            throws InterruptedException {
        var outcomes = new ArrayList<Crowd.Outcome>();
        for (int i = 0; i < repetitions(); i++) {
            outcomes.add(crowd.does(pieces, cpu, work));
        }
        outcomes.sort(Comparator.comparingDouble(Crowd.Outcome::cpu));
        return outcomes.get(outcomes.size() / 2);
    }

    private void cold(String what, String path, String aim) throws IOException {
        var page = ColdPage.of(product.port(), path, "Cookie", readers.get(1).cookie());
        table.row(
                what + ", cold, compressed",
                Table.number("%.1f KB, %d requests", page.bytes() / 1024.0, page.requests()),
                aim,
                Table.number("the page itself %.1f KB", page.html() / 1024.0));
    }

    private static String perPiece(List<StatementLog.Statement> statements, int pieces) {
        var count = statements.stream()
                .filter(statement -> !statement.controlsTransaction())
                .count();
        return count % pieces == 0 ? String.valueOf(count / pieces) : Table.number("%.1f", (double) count / pieces);
    }

    private static String figures(Crowd.Outcome outcome) {
        return Table.number("%.2f CPU-s, %.0f/s", outcome.cpu(), outcome.rate());
    }

    private static String megabytes(long bytes) {
        return Table.number("%.0f MB", bytes / MEGABYTE);
    }

    private static void say(String what) {
        System.err.println(what);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
