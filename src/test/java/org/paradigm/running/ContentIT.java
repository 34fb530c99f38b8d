package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paradigm.authoring.CopiedContent.replace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.paradigm.authoring.CopiedContent;

/** Authors save files while a product that was told of their directories is running. */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly", disabledReason = "a server of its own")
class ContentIT {
    private static final String EXAM = "/en/quiz/knowledge-storage";
    private static final Pattern OPTION = Pattern.compile(
            "<input type=\"(?:radio|checkbox)\" name=\"answer\\.([a-z0-9-]+)\\.[a-z0-9-]+\" value=\"([a-z0-9-]+)\"");

    @TempDir
    private static Path directory;

    private static CopiedContent content;
    private static Product product;
    private static Path lesson;
    private static Path exam;

    @BeforeAll
    static void start() throws IOException {
        content = new CopiedContent(directory);
        lesson = content.lessons.resolve(CopiedContent.LESSON);
        exam = content.quizzes.resolve(CopiedContent.EXAM);
        product = Product.start(
                        directory.resolve("home"),
                        directory.resolve("server"),
                        Map.of(
                                "PARADIGM_LESSONS", content.lessons.toString(),
                                "PARADIGM_QUIZZES", content.quizzes.toString()))
                .untilReady();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private static Visitor instructor() throws IOException, SQLException {
        var visitor = product.visitor();
        var email = UUID.randomUUID() + "@example.org";
        visitor.post(
                "/en/sign-up",
                "name",
                "Instructor",
                "email",
                email,
                "password",
                "vesper tangerine ladder",
                "privacy",
                "read");
        try (var database = product.database();
                var insert = database.prepareStatement(
                        "insert into account_role select id, 'instructor' from account where email = ?")) {
            insert.setString(1, email);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return visitor;
    }

    @Test
    void servesAGoodChangeAndWhileOneIsFaultyTheLastGoodContent() throws Exception {
        var instructor = instructor();
        replace(lesson, "Where memory lives 2: ", "Where it lives: ");
        product.until(
                () -> instructor.get("/en/lesson/ffn-memory").body().contains("Where it lives: "), "the good change");

        replace(lesson, "Where it lives: ", "Never to be seen: ");
        replace(lesson, "(term:transformer)", "(term:no-such-term)");
        var place = "lessons/" + CopiedContent.LESSON + ":" + CopiedContent.lineOf(lesson, "(term:no-such-term)");
        product.until(() -> instructor.get("/en/teach/content").body().contains(place), place);
        assertThat(instructor.get("/en/teach/content").body())
                .contains("<code>" + place + "</code>", "no-such-term", "data-state=\"attention\"");
        assertThat(instructor.get("/zh/teach/content").body()).contains("<code>" + place + "</code>", "no-such-term");
        assertThat(product.visitor().get("/en/lesson/ffn-memory").body())
                .contains("Where it lives: ")
                .doesNotContain("Never to be seen");
        assertThat(product.lines(place)).as("in the log").hasSize(1);

        replace(lesson, "Never to be seen: ", "Mended: ");
        replace(lesson, "(term:no-such-term)", "(term:transformer)");
        product.until(() -> instructor.get("/en/lesson/ffn-memory").body().contains("Mended: "), "the mending");
        assertThat(instructor.get("/en/teach/content").body()).doesNotContain("data-state=\"attention\"");
    }

    @Test
    void leavesAnOpenAttemptItsPoolAndTheOrderOfItsOptions() throws Exception {
        var learner = product.visitor();
        var attempt = begin(learner);
        var before = learner.get(attempt).body();
        var asked = options(before);
        assertThat(asked).isNotEmpty();
        var question = asked.keySet().iterator().next();
        var kept = asked.get(question).split(" ")[0];
        var field = field(before, question);
        assertThat(learner.post(attempt, "sequence." + question, "0", field, kept, "do", "save")
                        .statusCode())
                .isEqualTo(303);

        // every question gets another name, so that the pool holds none that were drawn; options are no more shuffled
        var ids = Pattern.compile("(?m)^  - id: ").matcher(Files.readString(exam));
        Files.writeString(
                exam, ids.replaceAll("  - id: renamed-").replaceFirst("(?m)^draw: 10$", "draw: 3\nshuffle: false"));
        var newcomer = product.visitor();
        product.until(
                () -> newcomer.get(begin(newcomer)).body().contains("name=\"sequence.renamed-") || handIn(newcomer),
                "another pool");

        var after = learner.get(attempt).body();
        assertThat(options(after)).isEqualTo(asked);
        assertThat(after).doesNotContain("renamed-").contains("name=\"" + field + "\" value=\"" + kept + "\" checked");
        assertThat(learner.post(attempt, "sequence." + question, "1", field, other(asked, question), "do", "save")
                        .statusCode())
                .isEqualTo(303);
        learner.post(attempt, "do", "submit");
        assertThat(learner.get(attempt).body()).contains("Question by question").doesNotContain("renamed-");

        var next = learner.get(begin(learner)).body();
        assertThat(Pattern.compile("name=\"sequence\\.(renamed-[a-z0-9-]+)\"")
                        .matcher(next)
                        .results())
                .as("drawn from the new pool")
                .hasSize(3);
    }

    private static String begin(Visitor learner) {
        learner.get(EXAM);
        return learner.post(EXAM, "begin", "yes")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** So that the next one begun is drawn anew; false always. */
    private static boolean handIn(Visitor learner) {
        learner.post(begin(learner), "do", "submit");
        return false;
    }

    /** By question, the values of its options in their order. */
    private static Map<String, String> options(String page) {
        var options = new LinkedHashMap<String, String>();
        OPTION.matcher(page)
                .results()
                .forEach(found -> options.merge(found.group(1), found.group(2), (all, next) -> all + " " + next));
        return options;
    }

    private static String field(String page, String question) {
        var field = Pattern.compile("name=\"(answer\\." + question + "\\.[a-z0-9-]+)\"")
                .matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String other(Map<String, String> asked, String question) {
        return asked.get(question).split(" ")[1];
    }
}
