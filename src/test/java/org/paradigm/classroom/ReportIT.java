package org.paradigm.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class ReportIT {
    private static final String LESSON = "lesson/ffn-memory/0";

    private final Visitor reader = new Visitor();
    private final String text = "A slip, " + UUID.randomUUID();

    private static long kept(String text) {
        return (Long) Student.one("select count(*) from problem_report where problem = ?", text);
    }

    private static String aQuestion() {
        return (String)
                Student.one(
                        "select sha256 || '/parts' from quiz_version where quiz_id = 'ffn-memory' order by stored_at desc limit 1");
    }

    @Test
    void thanksAReaderAndLeadsBack() {
        var sent = reader.with("Referer", Visitor.BASE + "/en/lesson/ffn-memory")
                .post("/en/report", "about", LESSON, "problem", text);
        assertThat(kept(text)).isEqualTo(1);
        assertThat(reader.follow(sent).body()).contains("Thank you").contains("href=\"/en/lesson/ffn-memory\"");
    }

    @Test
    void givesTheScriptTheFragmentThatItAskedFor() {
        reader.with("X-Requested-With", "fetch");
        var thanks = reader.post("/zh/report", "about", aQuestion(), "problem", text);
        assertThat(thanks.body())
                .contains("id=\"report-q-parts\"")
                .contains("谢谢")
                .contains("data-announce");
        assertThat(kept(text)).isEqualTo(1);
        var refused = reader.post("/zh/report", "about", aQuestion(), "problem", "x".repeat(2001));
        assertThat(refused.body()).contains("2000个字符").contains("x".repeat(2001));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeTaken() {
        var refused = reader.post("/en/report", "about", LESSON, "problem", "<b>" + "x".repeat(2000));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("longer than 2,000").contains("&lt;b&gt;xxx");
        assertThat(reader.post("/en/report", "about", LESSON, "problem", " ").body())
                .contains("Nothing was written");
    }

    @Test
    void knowsOfNothingButQuestionsAndPassagesThatThereAre() {
        for (var about : new String[] {
            "",
            "lesson/nothing/0",
            "lesson/ffn-memory/9999",
            "0".repeat(64) + "/keys",
            aQuestion() + "x",
            "https://example.org"
        }) {
            assertThat(reader.post("/en/report", "about", about, "problem", text)
                            .statusCode())
                    .as(about)
                    .isEqualTo(404);
        }
        assertThat(kept(text)).isZero();
        assertThat(reader.get("/en/report").statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoMoreThanTwentyADayFromOneReader() {
        for (int i = 0; i < 21; i++) {
            reader.post("/en/report", "about", LESSON, "problem", text);
        }
        assertThat(kept(text)).isEqualTo(20);
        assertThat(reader.post("/en/report", "about", LESSON, "problem", text).body())
                .contains("20 reports within a day");
        new Visitor().post("/en/report", "about", LESSON, "problem", text);
        assertThat(kept(text)).as("others are not held back").isEqualTo(21);
    }

    @Test
    void takesNoMoreThanSixtyInAQuarterOfAnHourFromOneAddress() {
        new Visitor().post("/test/settings", "paradigm.trusted.proxies", "127.0.0.1 0:0:0:0:0:0:0:1");
        for (int i = 0; i < 60; i++) {
            new Visitor().with("X-Forwarded-For", "192.0.2.9").post("/en/report", "about", LESSON, "problem", text);
        }
        assertThat(kept(text)).isEqualTo(60);
        var one = new Visitor().with("X-Forwarded-For", "192.0.2.9");
        assertThat(one.post("/en/report", "about", LESSON, "problem", text).body())
                .contains("Very many reports", text);
        assertThat(kept(text)).isEqualTo(60);
    }

    @Test
    void isDealtWithByAnInstructor() {
        reader.post("/en/report", "about", aQuestion(), "problem", text);
        var instructor = Student.teaching();
        var open = instructor.page("/en/teach/reports");
        assertThat(open)
                .contains(text)
                .contains("/en/lesson/ffn-memory#q-parts")
                .contains("#q-parts\">(its statistics)");
        var id = Pattern.compile(Pattern.quote(text) + ".*?name=\"report\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(open);
        assertThat(id.find()).isTrue();
        instructor.browser.post("/en/teach/reports", "report", id.group(1), "do", "resolve");
        assertThat(instructor.page("/en/teach/reports")).doesNotContain(text);
        assertThat(instructor.page("/en/teach/reports?show=resolved")).contains(text);
        instructor.browser.post("/en/teach/reports", "report", id.group(1), "do", "reopen");
        assertThat(instructor.page("/en/teach/reports")).contains(text);
    }

    @Test
    void isOfferedAtTheEndOfALesson() {
        assertThat(reader.get("/en/lesson/ffn-memory").body())
                .contains("id=\"report-lesson\"")
                .containsPattern("<option value=\"lesson/ffn-memory/\\d+\">");
    }
}
