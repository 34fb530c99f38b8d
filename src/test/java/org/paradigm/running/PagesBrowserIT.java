package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that anybody can open, in both languages. Pages that need more than an address have tests of their own. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class PagesBrowserIT {
    /** Add a page here. */
    private static final List<String> PAGES = List.of(
            "", "lesson/what-llms-learn", "lesson/parameter-budget", "lesson/ffn-memory", "lesson/correction-fluid", "glossary");

    /** Answered with an error's own page. */
    private static final List<String> REFUSED = List.of("nowhere", "teach/content");

    static Stream<String> pages() {
        return Stream.of("/zh/", "/en/").flatMap(language -> PAGES.stream().map(language::concat));
    }

    static Stream<String> all() {
        return Stream.concat(pages(), Stream.of("/zh/", "/en/").flatMap(language -> REFUSED.stream().map(language::concat)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeUsedByEverybody(String path) {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate(path);
            Accessible.inLightAndDark(page);
            Accessible.inANarrowWindow(page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void obeysItsOwnSecurityPolicy(String path) {
        var complaints = new ArrayList<String>();
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.onConsoleMessage(message -> complain(message, complaints));
            page.onPageError(complaints::add);
            page.navigate(path);
        }
        assertThat(complaints).isEmpty();
    }

    private static void complain(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }
}
