package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class LessonIT {
    private static final String LESSON = "/en/lesson/ffn-memory";

    private final Visitor visitor = new Visitor();

    private static Visitor guest() {
        var guest = new Visitor();
        assertThat(guest.post("/test/answers", "answer", "1").statusCode()).isEqualTo(200);
        return guest;
    }

    @Test
    void showsALessonInBothLanguages() {
        var chinese = visitor.get("/zh/lesson/ffn-memory");
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.body())
                .contains("lang=\"zh-CN\"", "<h1>记忆之地（二）：FFN是键值记忆吗</h1>", "13 分钟", "<b>图1</b>", "参考文献");
        assertThat(visitor.get(LESSON).body())
                .contains(
                        "lang=\"en\"",
                        "<h1>Where memory lives 2: is the FFN a memory?</h1>",
                        "13 min",
                        "<b>Figure 1</b>",
                        "Sources")
                .contains("<meta name=\"description\" content=\"By elimination");
    }

    @Test
    void keepsThePlaceWhenTheLanguageIsSwitched() {
        assertThat(visitor.get(LESSON).body()).contains("href=\"/zh/lesson/ffn-memory\" hreflang=\"zh-CN\"");
    }

    @Test
    void saysWhichAddressesAreTheSamePage() {
        assertThat(visitor.get(LESSON + "?utm=x").body())
                .contains("<link rel=\"canonical\" href=\"" + Visitor.BASE + LESSON + "\"")
                .contains("hreflang=\"zh\" href=\"" + Visitor.BASE + "/zh/lesson/ffn-memory\"")
                .contains("hreflang=\"en\" href=\"" + Visitor.BASE + LESSON + "\"");
    }

    /** Parts of a page are kept for the next reader; what belongs to one is not among them. */
    @Test
    void showsNobodyWhatIsOnlyForAnother() {
        var teacher = Student.teaching();
        var page = teacher.page(LESSON);
        assertThat(page).contains("href=\"/en/teach\"", "href=\"/en/account\"");
        assertThat(teacher.page(LESSON)).isEqualTo(page);
        assertThat(visitor.get(LESSON).body())
                .doesNotContain("href=\"/en/teach\"", "href=\"/en/account\"")
                .contains("href=\"/en/sign-in?back=%2Fen%2Flesson%2Fffn-memory\"");
        assertThat(visitor.get("/zh/lesson/ffn-memory").body()).contains("跳到正文").doesNotContain("Skip to the text");
    }

    @Test
    void keepsAQueryOutOfThePagesOfOthers() {
        assertThat(visitor.get(LESSON + "?again=parts").body())
                .contains("name=\"back\" value=\"" + LESSON + "?again=parts\"");
        assertThat(visitor.get(LESSON).body()).doesNotContain("?again=parts\"");
    }

    @Test
    void showsTheThemeThatEachReaderHasChosen() {
        var dark = new Visitor().with("Cookie", "theme=dark");
        assertThat(dark.get(LESSON).body()).contains("data-theme=\"dark\"", "value=\"dark\" aria-pressed=\"true\"");
        assertThat(visitor.get(LESSON).body())
                .doesNotContain("data-theme=")
                .contains("value=\"dark\" aria-pressed=\"false\"");
    }

    @Test
    void leadsToTheLessonsBesideIt() {
        assertThat(visitor.get(LESSON).body())
                .containsPattern("rel=\"prev\" href=\"/en/lesson/parameter-budget\"")
                .containsPattern("rel=\"next\" href=\"/en/lesson/correction-fluid\"");
        assertThat(visitor.get("/en/lesson/five-questions").body()).doesNotContain("rel=\"prev\"");
    }

    @Test
    void doesNotExistUnderAnotherName() {
        var missing = visitor.get("/zh/lesson/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有这个页面");
        assertThat(visitor.get(LESSON + "/").statusCode()).isEqualTo(404);
        assertThat(visitor.get(LESSON + "/read").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/en/lesson/nothing/read", "block", "1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void remembersNothingOfAStranger() {
        assertThat(visitor.get(LESSON).body()).doesNotContain("data-reading");
        var told = new Visitor();
        assertThat(told.post(LESSON + "/read", "block", "3").statusCode()).isEqualTo(204);
        assertThat(told.cookies().getCookieStore().getCookies()).isEmpty();
    }

    @Test
    void remembersWhereSomebodyWas() {
        var guest = guest();
        assertThat(guest.get(LESSON).body())
                .contains("data-reading=\"" + LESSON + "/read\"")
                .doesNotContain("Go on where you were");
        assertThat(guest.post(LESSON + "/read", "block", "7").statusCode()).isEqualTo(204);
        assertThat(guest.get(LESSON).body())
                .contains("<a href=\"#b-7\">Go on where you were last time</a>", "id=\"b-7\"");
        assertThat(guest.get("/en/").body())
                .contains("href=\"" + LESSON + "#b-7\">Go on with 3.3")
                .containsPattern("data-state=\"here\"><a href=\"" + LESSON + "\" aria-current=\"step\"");
    }

    @Test
    void isMarkedAsReadWithoutScripts() {
        var guest = guest();
        assertThat(guest.get(LESSON).body()).contains("Mark as read");
        var last = guest.get(LESSON).body().replaceAll("(?s).*name=\"block\" value=\"(\\d+)\".*", "$1");
        var done = guest.post(LESSON + "/read", "block", last, "finish", "yes");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue(LESSON + "#finish");
        assertThat(guest.get(LESSON).body())
                .contains("You have read this lesson.")
                .doesNotContain("Mark as read");
        assertThat(guest.get("/en/").body()).contains("Go on with 3.4").containsPattern("1 / \\d");
    }

    @Test
    void isBegunByOpeningItOnce() throws SQLException {
        var guest = guest();
        guest.get(LESSON);
        guest.get(LESSON);
        guest.get("/en/lesson/correction-fluid");
        assertThat(guest.get("/en/").body())
                .containsPattern("data-state=\"begun\"><a href=\"" + LESSON)
                .containsPattern("data-state=\"here\"><a href=\"/en/lesson/correction-fluid");
        try (var connection = ExternalDatabase.open();
                var count = connection
                        .createStatement()
                        .executeQuery("select count(*) from lesson_reading where account_id = "
                                + "(select account_id from lesson_reading order by first_read_at desc limit 1)")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void refusesABlockThatItDoesNotHave() {
        for (var block : new String[] {"999", "-1", "x", "", "99999999999"}) {
            assertThat(guest().post(LESSON + "/read", "block", block).statusCode())
                    .as(block)
                    .isEqualTo(400);
        }
        assertThat(guest().post(LESSON + "/read").statusCode()).isEqualTo(400);
    }

    @Test
    void carriesNoScriptAndNoStyleOfItsOwn() {
        assertThat(visitor.get(LESSON).body())
                .doesNotContainPattern("<script(?! src=\"/resources/)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"|javascript:");
    }

    @Test
    void weighsLittle() {
        var page = visitor.send(
                visitor.request(LESSON).header("Accept-Encoding", "gzip").GET());
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.body().length()).isLessThan(40_000);
    }
}
