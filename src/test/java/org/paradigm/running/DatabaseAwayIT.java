package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL goes away while a learner answers, and comes back. */
@ExtendWith(ArquillianExtension.class)
class DatabaseAwayIT {
    private static final Pattern WRITING =
            Pattern.compile("(?:type=\"text\"|<textarea)[^>]* name=\"(answer\\.([^.\"]+)\\.[^\"]+)\"");
    private static final String WRITTEN = "<b>知识 & \"words\"</b>";

    private Visitor learner;
    private String attempt;
    private String question;
    private String field;

    /** Somebody whose draw holds a question to be answered in words. */
    @BeforeEach
    void begin() {
        while (field == null) {
            learner = new Visitor();
            attempt = learner.post("/en/quiz/knowledge-storage")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", "");
            var writing = WRITING.matcher(learner.get(attempt).body());
            if (writing.find()) {
                field = writing.group(1);
                question = writing.group(2);
            }
        }
    }

    @AfterEach
    void alwaysBackForTheOthers() throws SQLException {
        if (ExternalDatabase.isAway()) {
            ExternalDatabase.start();
        }
        try (var connection = ExternalDatabase.open()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void lessonsGoOnBeingServed() throws IOException {
        ExternalDatabase.stop();
        for (var visitor : new Visitor[] {learner, new Visitor(), new Visitor().with("Accept-Encoding", "gzip")}) {
            for (var path :
                    new String[] {"/en/", "/zh/", "/en/lesson/ffn-memory", "/zh/lesson/ffn-memory", "/health/live"}) {
                var page = visitor.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                if (visitor == learner) {
                    assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
                }
            }
        }
        assertThat(learner.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(learner.get("/en/nowhere").statusCode()).isEqualTo(404);
        assertThat(learner.get("/en/nowhere").body()).contains("There is no such page");
    }

    @Test
    void whatWasTypedIsKeptAndTheFirstPostAfterwardsSavesIt() throws Exception {
        assertThat(save(0, "first").statusCode()).isEqualTo(200);
        ExternalDatabase.stop();

        var away = save(1, WRITTEN);
        assertPolite(away);
        assertThat(away.body())
                .contains("action=\"" + attempt + "\"")
                .contains("name=\"sequence." + question + "\" value=\"1\"")
                .contains("name=\"" + field + "\" value=\"&lt;b&gt;知识 &amp; &quot;words&quot;&lt;/b&gt;\"")
                .contains("<dd class=\"answered\">&lt;b&gt;知识 &amp; &quot;words&quot;&lt;/b&gt;</dd>")
                .doesNotContain("<b>");
        assertPolite(learner.get(attempt));
        assertThat(learner.get(attempt).body())
                .contains("href=\"" + attempt + "\"")
                .doesNotContain("<form");

        ExternalDatabase.start();
        var saved = save(1, WRITTEN);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void theFirstRequestSucceedsThoughNobodyNoticedThatItHadDied() throws Exception {
        for (int sequence = 0; sequence < 3; sequence++) {
            assertThat(save(sequence, "answer " + sequence).statusCode()).isEqualTo(200);
            ExternalDatabase.kill();
            ExternalDatabase.start();
        }
        assertThat(learner.get(attempt).statusCode()).isEqualTo(200);
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void aNewcomerIsNotMadeAGuest() throws IOException {
        ExternalDatabase.stop();
        var newcomer = new Visitor();
        var away = newcomer.post("/zh/quiz/knowledge-storage", "single", "true");
        assertPolite(away);
        assertThat(away.body()).contains("暂时不能保存").contains("name=\"single\" value=\"true\"");
        ExternalDatabase.start();
        assertThat(newcomer.post("/zh/quiz/knowledge-storage", "single", "true").statusCode())
                .isIn(302, 303);
    }

    @Test
    void passwordsAreNotEchoed() throws IOException {
        ExternalDatabase.stop();
        var away =
                learner.post(attempt + "?single=1", "single", "2", "password", "open sesame", "recoveryCode", "1234");
        assertPolite(away);
        assertThat(away.body())
                .doesNotContain("open sesame")
                .doesNotContain("1234")
                .contains("type=\"password\" name=\"password\"")
                .contains("action=\"" + attempt + "?single=1\"")
                .containsOnlyOnce("name=\"single\"");
    }

    private HttpResponse<String> save(int sequence, String answer) {
        return learner.send(learner.request(attempt)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", Visitor.BASE)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Requested-With", "fetch")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.form(
                        "sequence." + question,
                        String.valueOf(sequence),
                        field,
                        answer,
                        "question",
                        question,
                        "do",
                        "save"))));
    }

    private static void assertPolite(HttpResponse<String> away) {
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(away.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(away.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(away.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(away.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(away.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(away.body())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .endsWith("</html>");
    }

    private long answers() throws SQLException {
        try (var connection = ExternalDatabase.open();
                var select = connection.prepareStatement(
                        "select count(*) from response where attempt_id = ? and question_id = ?")) {
            select.setObject(1, UUID.fromString(attempt.substring(attempt.lastIndexOf('/') + 1)));
            select.setString(2, question);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
