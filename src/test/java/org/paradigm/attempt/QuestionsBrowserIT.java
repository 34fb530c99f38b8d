package org.paradigm.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;

/** Questions and attempts in a browser that runs scripts, in each of their states. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class QuestionsBrowserIT {
    private static Page exam(BrowserContext window, String language) {
        var page = window.newPage();
        page.navigate("/" + language + "/quiz/knowledge-storage");
        page.locator("main button.primary").click();
        return page;
    }

    /** The first question that is answered by radio buttons. */
    private static Locator choice(Page page) {
        return page.locator("section.question")
                .filter(new Locator.FilterOptions().setHas(page.locator("fieldset:not(.confidence) input[type=radio]")))
                .first();
    }

    private static Locator option(Locator question, int n) {
        return question.locator("fieldset:not(.confidence) input[type=radio]").nth(n);
    }

    private static Locator saved(Locator question) {
        return question.locator(".save-state[data-state=saved]");
    }

    /** Whoever takes an exam again gets the questions that they have not met: after so many attempts, all of them. */
    @ParameterizedTest
    @CsvSource({
        "en, knowledge-storage, 4",
        "zh, knowledge-storage, 4",
        "en, paradigm-shifts, 5",
        "zh, paradigm-shifts, 5",
        "en, reasoning, 3",
        "zh, reasoning, 3"
    })
    void asksNothingThatIsWiderThanAPhone(String language, String exam, int attempts) {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.setViewportSize(320, 800);
            for (int i = 0; i < attempts; i++) {
                page.navigate("/" + language + "/quiz/" + exam);
                page.locator("main button.primary").click();
                assertThat(page.locator("#question-map")).isVisible();
                Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(page.url())
                        .isEqualTo(320);
                page.locator("button[value=submit]").first().click();
                page.waitForURL("**done=submitted**");
            }
        }
    }

    @Test
    void savesAnAnswerByItselfAndFindsItAfterAReload() {
        try (var window = Browser.open()) {
            var page = exam(window, "en");
            option(choice(page), 1).check();
            assertThat(saved(choice(page))).hasText(Pattern.compile("saved \\d\\d:\\d\\d:\\d\\d"));
            assertThat(page.locator("#question-map p")).hasText("1 of 10 answered");
            page.reload();
            assertThat(option(choice(page), 1)).isChecked();
        }
    }

    @Test
    void savesEachOfTwoQuickChangesInTheirOrder() {
        try (var window = Browser.open()) {
            var page = exam(window, "en");
            for (int n = 0; n < 3; n++) {
                option(choice(page), n).check();
            }
            assertThat(saved(choice(page))).isVisible();
            page.reload();
            assertThat(option(choice(page), 2)).isChecked();
        }
    }

    @Test
    void showsTheChoiceWhenAnotherWindowHasAnsweredDifferently() {
        try (var window = Browser.open()) {
            var first = exam(window, "en");
            var second = window.newPage();
            second.navigate(first.url());
            option(choice(first), 0).check();
            assertThat(saved(choice(first))).isVisible();
            option(choice(second), 1).check();
            assertThat(second.locator("h1")).hasText("A question has two different answers");
            Accessible.inLightAndDark(second);
            second.getByText("Keep the new one").click();
            first.reload();
            assertThat(option(choice(first), 1)).isChecked();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void canBeUsedByEverybodyFromTheFirstQuestionToTheReview(String language) {
        try (var window = Browser.open()) {
            var page = exam(window, language);
            Accessible.inLightAndDark(page);
            option(choice(page), 0).check();
            choice(page).locator(".confidence input").nth(2).check();
            assertThat(saved(choice(page))).isVisible();
            page.navigate(page.url() + "?single=2");
            Accessible.inLightAndDark(page);
            page.navigate(page.url().replace("?single=2", ""));
            page.locator("button[value=submit]").click();
            assertThat(page.locator("figure svg")).isVisible();
            page.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");
            Accessible.inLightAndDark(page);
            Accessible.inANarrowWindow(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void tellsInPlaceWhatWasRight(String language) {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/" + language + "/lesson/ffn-memory");
            var question = page.locator("#q-premises");
            for (var row : question.locator("tbody tr").all()) {
                row.locator("input").first().check();
            }
            question.locator("button.primary").click();
            assertThat(question.locator(".verdict")).isVisible();
            assertThat(question.locator(".feedback").first()).isVisible();
            question.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");
            Accessible.inLightAndDark(page);
        }
    }

    @Test
    void putsThingsInOrderByKeyboard() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lesson/ffn-memory");
            var list = page.locator("#q-tracing .orderable");
            var second = list.locator("li").nth(1).locator("span[id]").textContent();
            list.locator("li").nth(1).locator("button").first().focus();
            page.keyboard().press("Enter");
            assertThat(list.locator("li").first().locator("span[id]")).hasText(second);
            assertThat(list.locator("li").first().locator("select")).hasValue("1");
        }
    }
}
