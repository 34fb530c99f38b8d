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
            "",
            "progress",
            "before-and-after",
            "lesson/five-questions",
            "lesson/ffn-memory",
            "lesson/scaling-laws",
            "lesson/chain-of-thought",
            "lesson/answers-to-five-questions",
            "glossary",
            "search",
            "search?q=BERT",
            "search?q=xylophone",
            "sources",
            "quiz/knowledge-storage",
            "sign-in",
            "sign-up",
            "recover",
            "privacy",
            "sign-in?done=erased",
            "reset/used",
            "first-administrator/used");

    /** Answered with an error's own page. */
    private static final List<String> REFUSED = List.of("nowhere", "teach", "teach/gain", "teach/reports", "admin");

    private final List<String> complaints = new ArrayList<>();

    static Stream<String> pages() {
        return in(PAGES);
    }

    static Stream<String> refused() {
        return in(REFUSED);
    }

    private static Stream<String> in(List<String> pages) {
        return Stream.of("/zh/", "/en/").flatMap(language -> pages.stream().map(language::concat));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeUsedByEverybody(String path) {
        check(path);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void canBeUnderstoodByEverybodyWhenRefused(String path) {
        check(path);
    }

    private void check(String path) {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.onConsoleMessage(this::hear);
            page.onPageError(complaints::add);
            page.navigate(path);
            Accessible.inLightAndDark(page);
            Accessible.inANarrowWindow(page);
        }
    }

    /** A browser complains here when a page breaks its own security policy. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }
}
