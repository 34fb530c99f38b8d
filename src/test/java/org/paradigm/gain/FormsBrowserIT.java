package org.paradigm.gain;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

/** Between the two forms, and after both. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class FormsBrowserIT {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void canBeUsedByEverybodyInEveryState(String language) {
        var student = new Student();
        student.sitForm("before");
        look(student, "/" + language + "/before-and-after");
        student.sitForm("after");
        look(student, "/" + language + "/before-and-after");
        look(student, "/" + language + "/progress");
    }

    private static void look(Student student, String path) {
        try (var window = Browser.open()) {
            student.browser
                    .cookies()
                    .getCookieStore()
                    .getCookies()
                    .forEach(cookie -> window.addCookies(
                            List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(Visitor.BASE))));
            Page page = window.newPage();
            page.navigate(path);
            Accessible.inLightAndDark(page);
            Accessible.inANarrowWindow(page);
        }
    }
}
