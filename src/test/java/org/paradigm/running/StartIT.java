package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Real starts of the product that do not go smoothly. */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly", disabledReason = "servers of its own")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {
    @TempDir
    private static Path directory;

    /** One start meets every obstacle: it looks again each second, and goes on as soon as the last is out of the way. */
    @Test
    @Order(1)
    void saysEachObstacleInOneLineAndServesLessonsMeanwhile() throws Exception {
        var home = Files.createFile(directory.resolve("home"));
        try (var product = Product.start(home, directory.resolve("first"), Map.of())) {
            product.untilItSays("The data directory " + home + " cannot be written (");
            Files.delete(home);
            Files.createDirectories(home.resolve("pgdata"));
            Files.writeString(home.resolve("pgdata/PG_VERSION"), "13\n");
            product.untilItSays(home.resolve("pgdata") + " was written by PostgreSQL 13, this Paradigm carries 18; ");
            Files.delete(home.resolve("pgdata/PG_VERSION"));
            Files.createDirectory(home.resolve("pgdata/base"));
            product.untilItSays(home.resolve("pgdata") + " was left half-initialised by a first start that was "
                    + "interrupted; it holds nothing yet: delete it and start again");

            var visitor = product.visitor();
            assertThat(visitor.get("/zh/lesson/ffn-memory").statusCode()).isEqualTo(200);
            var away = visitor.post("/en/sign-in", "email", "lin@example.org", "password", "vesper tangerine ladder");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("value=\"lin@example.org\"");
            assertThat(product.lines("POST /en/sign-in: the database is away")).hasSize(1);
            assertThat(visitor.post("/en/quiz/knowledge-storage").statusCode()).isEqualTo(503);
            assertThat(product.lines("POST /en/quiz/knowledge-storage: the database is away"))
                    .hasSize(1);

            delete(home.resolve("pgdata"));
            product.untilReady();
            assertThat(product.lines("No database yet, only lessons can be read: "))
                    .as("each once, though looked at each second")
                    .hasSize(3);
            assertThat(product.lines("\tat ")).as("stack traces").isEmpty();
            assertThat(visitor.post("/en/quiz/knowledge-storage").statusCode()).isEqualTo(303);
        }
    }

    @Test
    @Order(2)
    void waitsForTheOneThatHasJustBeenInterrupted() throws Exception {
        var home = directory.resolve("home");
        try (var first =
                Product.start(home, directory.resolve("second"), Map.of()).untilReady()) {
            note(first, "create table noted as select 1");
            try (var next = Product.start(home, directory.resolve("third"), Map.of())) {
                next.untilItSays("Another Paradigm owns the database in " + home);
                first.interrupt();
                next.untilItSays("PostgreSQL runs on port");
                next.untilReady();
                assertThat(first.lines("PostgreSQL stopped")).hasSize(1);
                assertThat(next.lines("Using the database in")).isEmpty();
                assertThat(next.lines("\tat ")).as("stack traces").isEmpty();
                note(next, "drop table noted");
            }
        }
        assertThat(home.resolve("pgdata/postmaster.pid"))
                .as("PostgreSQL, after both")
                .doesNotExist();
    }

    private static void note(Product product, String sql) throws IOException, SQLException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
