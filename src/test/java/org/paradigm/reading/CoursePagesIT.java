package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Visitor;

/** The map, the glossary and the state of the content. */
@ExtendWith(ArquillianExtension.class)
class CoursePagesIT {
    private final Visitor visitor = new Visitor();

    @Test
    void welcomesANewcomerWithOneThingToDo() {
        var english = visitor.get("/en/").body();
        assertThat(english)
                .contains(
                        "An essay of early 2023",
                        "href=\"/en/lesson/five-questions\">Begin with 0.1",
                        "No account needed");
        assertThat(english.split("class=\"button primary\"")).hasSize(2);
        assertThat(visitor.get("/zh/").body()).contains("一篇写于2023年初的文章", "开始读 0.1", "不用注册");
    }

    @Test
    void showsTheWholeRoad() {
        assertThat(visitor.get("/en/").body())
                .contains(
                        "/en/lesson/five-questions",
                        "/en/lesson/deep-learning-era",
                        "/en/lesson/route-unification",
                        "/en/lesson/what-llms-learn",
                        "/en/lesson/parameter-budget",
                        "/en/lesson/ffn-memory",
                        "/en/lesson/correction-fluid",
                        "/en/lesson/answers-to-five-questions")
                .contains("★ core path", "not yet read", "★ Finish line of the core path: 0 of 12 lessons read");
    }

    @Test
    void explainsEachTermInBothLanguages() {
        assertThat(visitor.get("/en/glossary").body())
                .contains("<div id=\"ffn\">", "<span class=\"quiet\" lang=\"zh-CN\">")
                .containsPattern("<a href=\"/en/lesson/[a-z-]+\">see 3\\.");
        assertThat(visitor.get("/zh/glossary").body())
                .contains("<div id=\"ffn\">")
                .containsPattern("<a href=\"/zh/lesson/[a-z-]+\">见 3\\.");
    }

    @Test
    void keepsTheStateOfTheContentToInstructors() throws SQLException {
        assertThat(visitor.get("/en/teach/content").statusCode()).isEqualTo(403);
        var instructor = new Visitor();
        var account = instructor.post("/test/answers", "answer", "1").body().substring(0, 36);
        try (var connection = ExternalDatabase.open()) {
            connection.createStatement().execute("insert into account_role values ('" + account + "', 'instructor')");
        }
        var english = instructor.get("/en/teach/content");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("The files have no problems.", "came with the program")
                .doesNotContain("trace-a-fact");
        assertThat(instructor.get("/zh/teach/content").body()).contains("文件没有问题。");
    }

    @Test
    void areReadyWhenThereIsSomethingToRead() {
        assertThat(visitor.get("/health/ready").body()).contains("\"content\":\"up\"");
    }
}
