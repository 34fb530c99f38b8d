package org.paradigm.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;

/** Labs in a browser that runs scripts. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class LabBrowserIT {
    @Test
    void runsInItsLessonWithoutLeavingIt() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lesson/parameter-budget");
            var lab = page.locator("#lab-parameter-budget");
            lab.locator("select[name=model]").selectOption("mixtral");
            lab.locator("button.primary").click();
            assertThat(lab.locator(".result strong").first()).hasText("2.9%");
            assertThat(lab.locator("h3")).hasText("The parameter budget");
            assertThat(page).hasURL(Pattern.compile(".*/en/lesson/parameter-budget"));
        }
    }

    @Test
    void keepsItsAddressInStepWithWhatItShows() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/zh/lab/parameter-budget");
            page.locator("select[name=model]").selectOption("llama-3-8b");
            page.locator(".lab button.primary").click();
            assertThat(page.locator(".result strong").first()).hasText("19.2%");
            assertThat(page.url()).contains("model=llama-3-8b");
            page.reload();
            assertThat(page.locator(".result strong").first()).hasText("19.2%");
        }
    }

    @Test
    void marksWhatIsWrong() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lab/parameter-budget");
            page.locator("select[name=model]").selectOption("own");
            page.locator(".controls summary").click();
            page.locator("input[name=keys]").fill("5");
            page.locator(".lab button.primary").click();
            assertThat(page.locator(".error")).containsText("Take a divisor of 96");
            assertThat(page.locator("input[name=keys]")).hasValue("5");
            Accessible.inLightAndDark(page);
        }
    }

    @Test
    void letsASliderPredictANumber() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lab/parameter-budget");
            var card = page.locator("#q-predict-experts");
            card.locator("input[type=range]").fill("30");
            assertThat(card.locator("input[type=number]")).hasValue("30");
            Accessible.inLightAndDark(page);
            card.locator("button.primary").click();
            assertThat(card.locator(".verdict")).hasText("It came otherwise");
            assertThat(card.locator("figcaption")).containsText("You predicted 30%");
            Accessible.inLightAndDark(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/lab/",
                "/en/lab/parameter-budget?model=mixtral",
                "/zh/lab/ask-the-model?model=S",
                "/en/lab/ffn-as-memory?model=S",
                "/en/lab/trace-a-fact?model=W",
                "/zh/lab/edit-a-fact?model=S",
                "/en/lab/edit-a-relation?person=2",
                "/en/lab/tokenizer?vocabulary=r50k",
                "/zh/lab/cot-by-size?show=all&codex=rises",
                "/en/lab/chain-of-thought?change=cut",
                "/zh/lab/vote?routes=same",
                "/en/lab/distractor?clause=elsewhere",
                "/zh/lab/in-context?view=head",
                "/zh/lab/smaller-more-data?to=17.5",
                "/en/lab/scaling?times=1000"
            })
    void isAccessibleWhateverItShows(String address) {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate(address);
            page.locator("details").all().forEach(details -> details.evaluate("each => each.open = true"));
            Accessible.inLightAndDark(page);
            Accessible.inANarrowWindow(page);
        }
    }

    @Test
    void asksPredictionsOfItsOwnWhereNoLessonDoes() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lab/cot-by-size");
            var card = page.locator("#q-predict-small");
            card.locator("input[value=better]").check();
            card.locator("button.primary").click();
            assertThat(card.locator(".verdict")).hasText("It came otherwise");
            page.reload();
            assertThat(page.locator("#q-predict-small .verdict")).hasText("It came otherwise");
            assertThat(page.locator("#q-predict-large button.primary")).isVisible();
        }
    }

    @Test
    void followsALongRunToItsEnd() {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/en/lab/many-edits");
            page.locator("input[name=edits]").fill("8");
            page.locator(".controls summary").click();
            page.locator("select[name=model]").selectOption("S");
            page.locator(".lab button.primary").click();
            assertThat(page.locator(".under-way progress")).isVisible();
            Accessible.inLightAndDark(page);
            page.waitForSelector(
                    ".result figure", new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(page.locator(".result figure").count()).isEqualTo(3);
        }
    }
}
