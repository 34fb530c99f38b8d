package org.paradigm.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class TeachIT {
    private static final String PAGE = "/en/teach/quiz/" + Student.EXAM;

    private final Student instructor = Student.teaching();

    @Test
    void asksForTheInstructorsRole() {
        for (var path : new String[] {"/en/teach", PAGE, PAGE + "/csv", "/en/teach/reports"}) {
            assertThat(new Visitor().get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(instructor.browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(new Visitor()
                        .post("/en/teach/reports", "report", "x", "do", "resolve")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsEveryQuizWithItsTurnout() {
        new Student().begin();
        assertThat(instructor.page("/en/teach"))
                .contains("href=\"" + PAGE + "\"")
                .contains("/en/teach/quiz/ffn-memory")
                .contains("/en/teach/content")
                .contains("/en/teach/reports");
    }

    @Test
    void countsAttemptsOnceEachHoweverOftenTheyAreAskedFor() {
        var before = counts();
        var student = new Student();
        var attempt = student.begin();
        student.begin();
        student.handIn(attempt);
        student.handIn(attempt);
        var after = counts();
        assertThat(after[0]).as("begun").isEqualTo(before[0] + 1);
        assertThat(after[1]).as("handed in").isEqualTo(before[1] + 1);
    }

    private long[] counts() {
        return new long[] {count("begun"), count("handed_in")};
    }

    private static long count(String column) {
        var sum = Student.one(
                "select cast(coalesce(sum(" + column + "), 0) as bigint) from attempt_count where quiz_id = ?",
                Student.EXAM);
        return (Long) sum;
    }

    @Test
    void showsAnInstructorHowOftenEachOptionWasChosen() {
        var student = new Student();
        student.handIn(student.begin());
        var chosen = (String) Student.one("""
                select question_id || ' ' || n from choice_count
                where quiz_id = ? and field = 'choice' order by n desc, question_id limit 1""", Student.EXAM);
        var page = instructor.page(PAGE);
        var question = chosen.split(" ")[0];
        var body = Pattern.compile("(?s)<tbody id=\"q-" + question + "\">.*?</tbody>")
                .matcher(page);
        assertThat(body.find()).isTrue();
        assertThat(body.group())
                .contains("<td class=\"n\">" + chosen.split(" ")[1] + "</td>")
                .contains("✓<span class=\"vh\">right: </span>");
        assertThat(page).contains("Facility: the mean mark");
        assertThat(instructor.page(PAGE.replace("/en/", "/zh/"))).contains("难度指数：平均得分");
    }

    @Test
    void keepsTheCountsOfEachVersionApart() {
        var newest = (String) Student.one(
                "select sha256 from quiz_version where quiz_id = ? order by stored_at desc limit 1", Student.EXAM);
        var old = "0".repeat(63) + "7";
        Student.change("""
                insert into quiz_version select ?, quiz_id, body, stored_at - interval '1 day' from quiz_version where sha256 = ?
                on conflict do nothing""", old, newest);
        Student.change(
                "insert into attempt_count values (?, ?, 7777, 5, 2.5) on conflict do nothing", Student.EXAM, old);
        assertThat(instructor.page(PAGE + "?version=" + old))
                .contains("<dd>7777</dd>")
                .contains("<dd>50 %</dd>")
                .contains("an older version");
        assertThat(instructor.page(PAGE)).doesNotContain("<dd>7777</dd>").contains("?version=" + old);
        assertThat(instructor.browser.get(PAGE + "?version=nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesTheCountsToSpreadsheets() {
        var student = new Student();
        student.handIn(student.begin());
        var csv = instructor.browser.get("/zh" + PAGE.substring(3) + "/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("knowledge-storage-");
        assertThat(csv.body()).startsWith("\uFEFF版本,题目,题型");
        assertThat(csv.body().lines().count()).isGreaterThan(50);
        assertThat(instructor.browser.get("/en/teach/quiz/nothing/csv").statusCode())
                .isEqualTo(404);
        assertThat(instructor.browser.get("/en/teach/quiz/nothing").statusCode())
                .isEqualTo(404);
    }
}
