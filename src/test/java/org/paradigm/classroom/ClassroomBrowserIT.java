package org.paradigm.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

/** Pages that need somebody in particular, and the form that reports a problem, in a browser. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class ClassroomBrowserIT {
    private static Page open(BrowserContext window, Student who, String path) {
        who.browser
                .cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> window.addCookies(
                        List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(Visitor.BASE))));
        var page = window.newPage();
        page.navigate(path);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void canBeUsedByEveryInstructor(String language) {
        var student = new Student();
        student.handIn(student.begin());
        student.browser.post("/en/report", "about", "lesson/ffn-memory/0", "problem", "A slip");
        var instructor = Student.teaching();
        for (var path : new String[] {
            "teach",
            "teach/content",
            "teach/coverage",
            "teach/slips",
            "teach/gain",
            "teach/quiz/" + Student.EXAM,
            "teach/quiz/ffn-memory",
            "teach/reports"
        }) {
            try (var window = Browser.open()) {
                var page = open(window, instructor, "/" + language + "/" + path);
                Accessible.inLightAndDark(page);
                Accessible.inANarrowWindow(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void showsProgressToEverybody(String language) {
        var student = new Student();
        student.handIn(student.begin());
        student.begin();
        for (var path : new String[] {"progress", "", "lesson/ffn-memory"}) {
            try (var window = Browser.open()) {
                var page = open(window, student, "/" + language + "/" + path);
                Accessible.inLightAndDark(page);
                Accessible.inANarrowWindow(page);
            }
        }
    }

    @Test
    void takesAReportWithoutLeavingTheLesson() {
        try (var window = Browser.open()) {
            var page = open(window, new Student(), "/en/lesson/ffn-memory");
            var report = page.locator("#report-lesson");
            report.locator("summary").click();
            report.locator("textarea").fill("The figure is too small.");
            report.locator("button").click();
            assertThat(page.locator("#report-lesson .notice")).containsText("Thank you");
            assertThat(page).hasURL(Visitor.BASE + "/en/lesson/ffn-memory");
            Accessible.inLightAndDark(page);
        }
    }
}
